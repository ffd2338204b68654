package org.loyaltyledger.vault.writer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.loyaltyledger.vault.ledger.TransactionId;

/** The transactions of one partition that a column names, as their sequence numbers with commas between. */
public final class OriginsText {

    private OriginsText() {}

    /** Empty text: none. */
    static String write(List<TransactionId> origins) {
        return origins.stream().map(origin -> Long.toString(origin.sequence())).collect(Collectors.joining(","));
    }

    /** @param text may be null, as in rows that are older than the column */
    public static List<TransactionId> read(int partition, String text) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        return Stream.of(text.split(","))
                .map(sequence -> new TransactionId(partition, Long.parseLong(sequence)))
                .toList();
    }
}
