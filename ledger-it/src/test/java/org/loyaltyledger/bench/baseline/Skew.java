package org.loyaltyledger.bench.baseline;

import java.util.SplittableRandom;

/** Which account a transfer takes its points from. */
public enum Skew {
    /** Any of them. */
    SPREAD {
        @Override
        public long payer(SplittableRandom random, long accounts) {
            return 1 + random.nextLong(accounts);
        }
    },

    /** Always the same one, as with a programme's own books. It sits in the middle so that it is not always locked first. */
    HOT {
        @Override
        public long payer(SplittableRandom random, long accounts) {
            return accounts / 2;
        }
    };

    /** One of the accounts 1 to {@code accounts}. */
    public abstract long payer(SplittableRandom random, long accounts);
}
