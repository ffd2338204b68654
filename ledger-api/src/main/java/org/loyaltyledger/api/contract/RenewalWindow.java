package org.loyaltyledger.api.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * When a contract's renewal can be noticed, and whether it was.
 *
 * @param noticeFrom first day on which notice counts
 * @param noticeUntil the day after the last
 * @param recordedAt when notice was recorded; absent: it was not, and without it the contract just ends
 * @param recordedBy who gave it
 * @param successor the contract that follows
 */
public record RenewalWindow(
        LocalDate noticeFrom, LocalDate noticeUntil, Instant recordedAt, String recordedBy, UUID successor) {}
