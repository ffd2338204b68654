package org.loyaltyledger.member.activity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something a partner reported of a member.
 *
 * @param figure negative where it is taken back
 * @param day the local day it counts for
 * @param reference the partner's own name of it
 * @param points earned by it
 */
public record ReportedEvent(
        UUID id,
        UUID member,
        Instant at,
        String event,
        BigDecimal figure,
        LocalDate day,
        String reference,
        long points) {}
