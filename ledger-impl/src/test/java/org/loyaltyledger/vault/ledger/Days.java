package org.loyaltyledger.vault.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Instants for tests. */
final class Days {
    private static final Instant FIRST = date("2026-01-01");

    private Days() {}

    /** Midnight UTC so many days after 1 January 2026. */
    static Instant day(long days) {
        return FIRST.plus(days, ChronoUnit.DAYS);
    }

    /** Midnight UTC at the start of a date. */
    static Instant date(String date) {
        return LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
