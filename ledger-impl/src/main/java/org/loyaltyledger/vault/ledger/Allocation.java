package org.loyaltyledger.vault.ledger;

import java.util.UUID;

/**
 * Which lot a transaction touched, how, and by how many points; stored when it happens, never derived again.
 *
 * @param transaction what caused it
 * @param points above zero
 */
public record Allocation(TransactionId transaction, int nth, UUID account, LotId lot, Effect effect, long points) {}
