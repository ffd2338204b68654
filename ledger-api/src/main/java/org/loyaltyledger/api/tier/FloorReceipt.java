package org.loyaltyledger.api.tier;

import java.util.List;
import java.util.UUID;

/**
 * What came of setting a floor or taking it away.
 *
 * @param tier code of the level that is held now; absent: none
 * @param floor the floor that is in force; absent: none
 * @param changes of the level; empty if it stays as it is
 */
public record FloorReceipt(UUID member, String tier, TierFloor floor, List<TierChange> changes) {}
