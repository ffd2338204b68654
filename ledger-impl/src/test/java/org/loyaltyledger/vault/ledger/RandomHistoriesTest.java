package org.loyaltyledger.vault.ledger;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Lives many random histories, auditing everything after every step. A failure tells its seed; repeat it with
 * {@code -Dledger.seed}.
 */
class RandomHistoriesTest {
    private static final long SEED = Long.getLong("ledger.seed", System.nanoTime());
    private static final int HISTORIES = Integer.getInteger("ledger.histories", 1_000);
    private static final int STEPS = 100;
    private static final List<UUID> MEMBERS =
            LongStream.rangeClosed(1, 3).mapToObj(n -> new UUID(0, n)).toList();

    @Test
    void every_history_adds_up_and_a_batch_is_as_good_as_its_commands_one_by_one() {
        for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
            live(seed);
        }
    }

    private static void live(long seed) {
        Dice dice = new Dice(seed);
        History history = new History(MEMBERS);
        Chance chance = new Chance(dice, history);
        String last = "the beginning";
        int step = 0;
        try {
            for (; step < STEPS; step++) {
                Act act = chance.next();
                last = act.name();
                history.live(act);
                if (dice.oneIn(4)) {
                    history.passTime(dice.hours(60));
                }
                if (dice.oneIn(30)) {
                    history.forget();
                }
            }
            history.endBatch();
            history.checkThatLookingChangesNothing(history.now().plus(dice.hours(2_000)), dice.hours(100));
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError("-Dledger.seed=" + seed + ", step " + step + ", " + last, failure);
        }
    }
}
