package org.loyaltyledger.vault.writer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.loyaltyledger.vault.ledger.TransactionId;

/**
 * The transactions that a column names, with commas between: sequence numbers, with partition and colon before if it is
 * another one than that of the row.
 */
public final class OriginsText {

    private OriginsText() {}

    /** Empty text: none. */
    static String write(int partition, List<TransactionId> origins) {
        return origins.stream()
                .map(origin -> origin.partition() == partition
                        ? Long.toString(origin.sequence())
                        : origin.partition() + ":" + origin.sequence())
                .collect(Collectors.joining(","));
    }

    /** @param text may be null, as in rows that are older than the column */
    public static List<TransactionId> read(int partition, String text) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        return Stream.of(text.split(","))
                .map(origin -> read(partition, origin.split(":")))
                .toList();
    }

    private static TransactionId read(int partition, String[] place) {
        return place.length == 1
                ? new TransactionId(partition, Long.parseLong(place[0]))
                : new TransactionId(Integer.parseInt(place[0]), Long.parseLong(place[1]));
    }
}
