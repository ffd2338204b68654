package org.loyaltyledger.till.sale;

import org.loyaltyledger.vault.ledger.LotId;

/** A lot that points of a sale were given as, and the rule that gave them. */
public record SaleLot(String rule, LotId id) {}
