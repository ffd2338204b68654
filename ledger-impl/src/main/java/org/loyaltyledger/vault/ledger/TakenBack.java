package org.loyaltyledger.vault.ledger;

/**
 * Where earned points were that were taken back.
 *
 * @param pending among those that were not spendable yet
 * @param spendable among those that could be spent
 * @param expired in lots that had run out: the member had lost them before
 * @param owed nowhere: the member owes them
 */
public record TakenBack(long pending, long spendable, long expired, long owed) {

    public static final TakenBack NOTHING = new TakenBack(0, 0, 0, 0);

    public long total() {
        return pending + spendable + expired + owed;
    }
}
