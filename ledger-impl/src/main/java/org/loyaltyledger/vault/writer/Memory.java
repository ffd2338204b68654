package org.loyaltyledger.vault.writer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many rows the writers of this node remember between batches, together. Should they be more, the books of the
 * partition that was written longest ago are forgotten first; they are read again when it is written next.
 */
final class Memory {
    private final int most;
    private final Map<Keeper, Integer> rows = new LinkedHashMap<>(16, 0.75f, true);
    private long sum;

    Memory(int most) {
        this.most = most;
    }

    /** Who remembers rows. */
    interface Keeper {
        /** Forgets them, unless it is at work with them. */
        void forgetIfIdle();
    }

    /** A keeper has been at work and remembers so many rows now. */
    void keeps(Keeper keeper, int count) {
        note(keeper, count);
        for (Optional<Keeper> oldest = toForget(keeper); oldest.isPresent(); oldest = toForget(keeper)) {
            oldest.get().forgetIfIdle();
        }
    }

    /** Whether a keeper had better forget its own rows, since they alone are too many. */
    boolean isTooMuch(int count) {
        return count > most;
    }

    /** Rows remembered on this node. */
    synchronized long size() {
        return sum;
    }

    private synchronized void note(Keeper keeper, int count) {
        sum -= Optional.ofNullable(rows.remove(keeper)).orElse(0);
        sum += count;
        if (count > 0) {
            rows.put(keeper, count);
        }
    }

    /** One that was at work longest ago, counted as empty from now on: what is at work tells its rows when it is done. */
    private synchronized Optional<Keeper> toForget(Keeper except) {
        if (sum <= most) {
            return Optional.empty();
        }
        Optional<Keeper> oldest =
                rows.keySet().stream().filter(keeper -> keeper != except).findFirst();
        oldest.ifPresent(keeper -> sum -= rows.remove(keeper));
        return oldest;
    }
}
