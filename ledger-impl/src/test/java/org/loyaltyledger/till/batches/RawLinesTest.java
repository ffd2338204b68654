package org.loyaltyledger.till.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

class RawLinesTest {

    @Test
    void linesEndWithALineFeedAndTheLastOneMayLackIt() throws IOException {
        assertThat(lines("a\nb")).containsExactly("a", "b");
        assertThat(lines("a\nb\n")).containsExactly("a", "b");
        assertThat(lines("a\n\nb\n")).containsExactly("a", "", "b");
        assertThat(lines("\n")).containsExactly("");
    }

    @Test
    void aLargeBodyIsReadAlikeAndLeavesNoFile() throws IOException {
        List<String> sent = IntStream.range(0, RawLines.MOST)
                .mapToObj(i -> i + "x".repeat(i % 200))
                .toList();
        String body = String.join("\n", sent) + "\n";
        assertThat(body.length()).isGreaterThan(3 * RawLines.IN_MEMORY);
        long before = files();
        assertThat(lines(body)).isEqualTo(sent);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void oneLineTooManyIsRefusedInMemoryAndBeyond() throws IOException {
        long before = files();
        for (String line : List.of("a\n", "a".repeat(100) + "\n")) {
            assertThat(lines(line.repeat(RawLines.MOST))).hasSize(RawLines.MOST);
            refused(ProblemType.BODY_TOO_LARGE, line.repeat(RawLines.MOST) + "b");
        }
        refused(ProblemType.INVALID_REQUEST, "");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void ofALineThatIsTooLongOnlyTheBeginIsKept() throws IOException {
        List<String> lines = lines("a".repeat(3 * RawLines.LINE_MAX) + "\nb");
        assertThat(lines.get(0)).hasSize(RawLines.LINE_MAX + 1);
        assertThat(lines.get(1)).isEqualTo("b");
    }

    private static void refused(ProblemType type, String body) {
        assertThatThrownBy(() -> lines(body))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
    }

    private static List<String> lines(String body) throws IOException {
        List<String> found = new ArrayList<>();
        try (RawLines lines = RawLines.of(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))) {
            for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
                found.add(new String(line.get(), StandardCharsets.UTF_8));
            }
        }
        return found;
    }

    private static long files() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("ledger-batch"))
                    .collect(Collectors.counting());
        }
    }
}
