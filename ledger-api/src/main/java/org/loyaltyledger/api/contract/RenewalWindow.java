package org.loyaltyledger.api.contract;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * When a contract can be renewed, and whether it was.
 *
 * @param fromDate first day on which it can be renewed
 * @param untilDate the day after the last
 * @param recordedAt when the renewal was recorded; absent: it was not, and without it the contract just ends
 * @param recordedBy who renewed it: issuer and subject of the token; absent: nobody
 * @param successor the contract that follows
 */
public record RenewalWindow(
        @NotNull LocalDate fromDate,
        @NotNull LocalDate untilDate,
        Instant recordedAt,
        String recordedBy,
        UUID successor) {}
