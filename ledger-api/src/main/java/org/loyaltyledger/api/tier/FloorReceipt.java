package org.loyaltyledger.api.tier;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;

/**
 * What came of setting a floor or taking it away.
 *
 * @param member id of the member
 * @param tier code of the level that is held now; absent: none
 * @param floor the floor that is in force; absent: none
 * @param changes of the level; empty if it stays as it is
 */
public record FloorReceipt(
        @NotNull UUID member,
        String tier,
        TierFloor floor,
        @NotNull List<TierChange> changes) {}
