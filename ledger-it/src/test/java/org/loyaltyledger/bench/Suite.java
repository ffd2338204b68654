package org.loyaltyledger.bench;

import java.util.List;

/**
 * Variants that take turns, and the ratios between them.
 *
 * @param title the heading of its tables
 * @param variants in the order of their turns
 * @param ratios what is read from each round
 * @param end ends what the variants share
 */
public record Suite(String title, List<Variant> variants, List<Ratio> ratios, Runnable end) implements AutoCloseable {

    @Override
    public void close() {
        variants.forEach(Variant::close);
        end.run();
    }
}
