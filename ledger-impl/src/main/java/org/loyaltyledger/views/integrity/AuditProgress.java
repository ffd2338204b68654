package org.loyaltyledger.views.integrity;

import java.util.UUID;

/**
 * How far an audit has come, and what it has read so far. All of its state: an audit that was cut off goes on from the
 * progress that was stored last.
 *
 * @param phase what is read next
 * @param partition CHAIN: index of the partition among the audited ones
 * @param batch CHAIN: the last batch that was checked
 * @param account ACCOUNTS: the last account that was checked wholly, by the order of the database
 * @param entry ACCOUNTS: of the account after it, entries of transactions up to this sequence number were checked
 * @param transactions read
 * @param entries read
 * @param accounts derived again
 * @param lots derived again
 * @param holds derived again
 * @param batches links of the hash chains computed again
 */
record AuditProgress(
        Phase phase,
        int partition,
        long batch,
        UUID account,
        long entry,
        long transactions,
        long entries,
        long accounts,
        long lots,
        long holds,
        long batches) {

    /** In their order. */
    enum Phase {
        CHAIN,
        ACCOUNTS,
        DONE
    }

    static final long ALL_ENTRIES = Long.MAX_VALUE;
    static final UUID BEFORE_ALL = new UUID(0, 0);
    static final UUID LAST_OF_ALL = new UUID(-1, -1);

    static AuditProgress begun() {
        return new AuditProgress(Phase.CHAIN, 0, 0, BEFORE_ALL, 0, 0, 0, 0, 0, 0, 0);
    }

    AuditProgress chained(long toBatch, long moreTransactions, long moreEntries, long moreBatches) {
        return new AuditProgress(
                phase,
                partition,
                toBatch,
                account,
                entry,
                transactions + moreTransactions,
                entries + moreEntries,
                accounts,
                lots,
                holds,
                batches + moreBatches);
    }

    /** The chain of this partition is done. */
    AuditProgress nextPartition(int partitions) {
        boolean last = partition + 1 >= partitions;
        return new AuditProgress(
                last ? Phase.ACCOUNTS : Phase.CHAIN,
                partition + 1,
                0,
                account,
                0,
                transactions,
                entries,
                accounts,
                lots,
                holds,
                batches);
    }

    /** Some entries of the account after {@link #account} are done. */
    AuditProgress within(long toEntry) {
        return new AuditProgress(
                phase, partition, batch, account, toEntry, transactions, entries, accounts, lots, holds, batches);
    }

    AuditProgress accounted(UUID toAccount, long moreAccounts, long moreLots, long moreHolds) {
        return new AuditProgress(
                toAccount.equals(LAST_OF_ALL) ? Phase.DONE : phase,
                partition,
                batch,
                toAccount,
                0,
                transactions,
                entries,
                accounts + moreAccounts,
                lots + moreLots,
                holds + moreHolds,
                batches);
    }

    boolean ended() {
        return phase == Phase.DONE;
    }
}
