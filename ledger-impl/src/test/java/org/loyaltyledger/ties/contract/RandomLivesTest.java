package org.loyaltyledger.ties.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.contract.ContractStatus;

/** Ten thousand lives by dice: every step as the state table has it, and leaving books exactly what was quoted. */
class RandomLivesTest {

    private static final int LIVES = 10_000;
    private static final long SEED = 20_261_122;

    @Test
    void leavingGivesExactlyWhatWasQuoted() {
        RandomLife.Seen seen = new RandomLife.Seen();
        for (int nth = 0; nth < LIVES; nth++) {
            long seed = SEED + nth;
            try {
                new RandomLife(seed, seen).live();
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError("life of seed " + seed, failure);
            }
        }
        System.out.println("contracts lived: " + seen);
        // Dice that never get somewhere prove nothing about it.
        assertThat(seen.states()).containsAll(Arrays.asList(ContractStatus.values()));
        assertThat(seen.exits()).isGreaterThan(LIVES / 2);
        assertThat(seen.refusals()).isGreaterThan(LIVES);
    }
}
