package org.loyaltyledger.api.audit;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;

/**
 * What an audit found. It reads piece by piece, each at one instant, whatever is written meanwhile.
 *
 * @param clean there are no differences
 * @param at when the audit began
 * @param transactions how many were read
 * @param entries how many were read
 * @param accounts how many were derived again
 * @param lots how many were derived again
 * @param holds how many were derived again
 * @param batches how many links of the hash chains were computed again
 * @param differences what is not as the entries say: the first 1,000
 */
public record AuditReport(
        boolean clean,
        @NotNull Instant at,
        long transactions,
        long entries,
        long accounts,
        long lots,
        long holds,
        long batches,
        @NotNull List<Difference> differences) {

    /**
     * Something that is not as the entries say.
     *
     * @param check name of the rule that was checked
     * @param subject what it is about: an account, a lot, a transaction, a batch
     * @param expected the value that the entries lead to
     * @param found the value that is stored
     */
    public record Difference(
            @NotNull String check,
            @NotNull String subject,
            @NotNull String expected,
            @NotNull String found) {}
}
