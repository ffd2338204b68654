package org.loyaltyledger.ties.club;

import org.loyaltyledger.ties.club.rule.Charge;

/** A charge as it is kept, in the programme it belongs to. */
record ChargeRow(Charge charge, long programme) {}
