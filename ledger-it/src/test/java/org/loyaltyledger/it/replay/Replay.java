package org.loyaltyledger.it.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Shop;

/** Posts the lines of a till file in bulk. */
final class Replay {

    private static final int CHUNK = 2_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Shop shop;

    Replay(Shop shop) {
        this.shop = shop;
    }

    /** Posts all lines in order; the answers, one for each line. */
    List<JsonNode> post(List<BulkLine> lines) {
        List<JsonNode> answers = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += CHUNK) {
            answers.addAll(chunk(lines.subList(from, Math.min(lines.size(), from + CHUNK))));
        }
        return answers;
    }

    /** All lines again in another order, and a third of them twice. */
    static List<BulkLine> shuffled(List<BulkLine> lines, long seed) {
        List<BulkLine> again = new ArrayList<>(lines);
        again.addAll(lines.subList(lines.size() / 3, 2 * lines.size() / 3));
        Collections.shuffle(again, new Random(seed));
        return again;
    }

    private List<JsonNode> chunk(List<BulkLine> lines) {
        String body = lines.stream().map(shop::json).collect(Collectors.joining("\n", "", "\n"));
        Reply reply = shop.operator().postLines(shop.path("/batches"), body).expect(200);
        return Arrays.stream(reply.text().split("\n")).map(Replay::tree).toList();
    }

    private static JsonNode tree(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException failure) {
            throw new UncheckedIOException(line, failure);
        }
    }
}
