package org.loyaltyledger.api.audit;

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
 * @param differences the first 1,000
 */
public record AuditReport(
        boolean clean,
        Instant at,
        long transactions,
        long entries,
        long accounts,
        long lots,
        long holds,
        long batches,
        List<Difference> differences) {

    /**
     * Something that is not as the entries say.
     *
     * @param check what was compared
     * @param subject what it is about: an account, a lot, a transaction, a batch
     * @param expected as derived
     * @param found as stored
     */
    public record Difference(String check, String subject, String expected, String found) {}
}
