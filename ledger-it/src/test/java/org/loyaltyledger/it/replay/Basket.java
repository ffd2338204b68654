package org.loyaltyledger.it.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.sale.NewSale;

/** What one household bought on one receipt. */
record Basket(List<TillLine> lines) {

    /** The baskets of a till file, plain or gzipped, in the order of their first lines. */
    static List<Basket> read(Path file) throws IOException {
        Map<String, Basket> baskets = new LinkedHashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            reader.lines().skip(1).map(TillLine::parse).forEach(line -> baskets.computeIfAbsent(
                            line.store() + " " + line.basket(), receipt -> new Basket(new ArrayList<>()))
                    .lines()
                    .add(line));
        }
        return List.copyOf(baskets.values());
    }

    String household() {
        return lines.get(0).household();
    }

    NewSale sale() {
        TillLine first = lines.get(0);
        return NewSale.of(
                        first.store(),
                        first.basket(),
                        MemberRef.by("card", first.household()),
                        lines.stream().map(TillLine::line).toList())
                .at(first.boughtAt());
    }

    private static InputStream open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    }
}
