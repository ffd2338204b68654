package org.loyaltyledger.it.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.Environment;
import org.loyaltyledger.it.harness.RunningLedger;

/** {@code ledger-it/replay FILE} runs this with a till file of your own; the suite uses a small made-up one. */
@RunningLedger
class ReplayIT {

    private static final Path FILE = Path.of(System.getProperty("ledger.it.replay.file", "src/test/replay/sample.csv"));
    private static final long SEED = 20170930;

    private final Shop shop = Shop.open("grocer");
    private final Replay replay = new Replay(shop);

    @Test
    void theBooksSayToThePointWhatTheTillFileSays() throws IOException {
        List<Basket> baskets = Basket.read(FILE);
        List<BulkLine> lines = BulkLine.of(baskets);
        say(
                "%,d till lines, %,d baskets",
                baskets.stream().mapToInt(basket -> basket.lines().size()).sum(), baskets.size());

        long begin = System.nanoTime();
        List<JsonNode> answers = replay.post(lines);
        say("posted in %,d ms", (System.nanoTime() - begin) / 1_000_000);
        assertThat(answers).hasSameSizeAs(lines).allSatisfy(answer -> assertThat(
                        answer.path("status").asInt())
                .as(answer.toString())
                .isEqualTo(201));

        Totals totals = new Totals(shop, "2017-10-01T04:00:00Z");
        Collection<String> expected = Expected.of(FILE, "PRODUCE", 90, "2017-10-01");
        assertThat(totals.of(baskets)).isEqualTo(expected).isNotEmpty();
        say("%,d households: the books and the file agree to the point", expected.size());

        var rows = Environment.get().database().rows();
        List<BulkLine> again = Replay.shuffled(lines, SEED);
        assertThat(replay.post(again))
                .allSatisfy(answer -> assertThat(answer.path("replayed").asBoolean())
                        .as(answer.toString())
                        .isTrue());
        assertThat(Environment.get().database().rows()).isEqualTo(rows);
        assertThat(totals.of(baskets)).isEqualTo(expected);
        say("%,d lines again, shuffled and in part twice: nothing changed", again.size());

        assertThat(shop.audit()).isEmpty();
        say("audit: no differences");
    }

    private static void say(String format, Object... figures) {
        System.out.printf("replay: " + format + "%n", figures);
    }
}
