package org.loyaltyledger.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

class CommandRunnerTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    static Stream<Arguments> commandsWithWords() {
        return Stream.of(
                Arguments.of(new Start.Run(), new String[0]),
                Arguments.of(new Token(), new String[] {"till"}),
                Arguments.of(new Backup(), new String[] {"to.zip"}),
                Arguments.of(new Restore(), new String[] {"from.zip"}));
    }

    static Stream<Supplier<Callable<Integer>>> commands() {
        return Stream.of(Start.Run::new, Token::new, Backup::new, Restore::new);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpIsPrintedAndSucceeds(Supplier<Callable<Integer>> command) {
        assertThat(run(command.get(), "--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: deploy/").contains("--version");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commandsWithWords")
    void anUnknownOptionIsRefusedByName(Callable<Integer> command, String[] words) {
        var more = Arrays.copyOf(words, words.length + 1);
        more[words.length] = "--colour=red";
        assertThat(run(command, more)).isEqualTo(2);
        assertThat(err.toString()).contains("Unknown option: '--colour=red'").contains("Usage: deploy/");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theVersionIsPrinted(Supplier<Callable<Integer>> command) {
        assertThat(run(command.get(), "--version")).isZero();
        assertThat(out.toString()).startsWith("Loyalty Ledger ");
    }

    @Test
    void theHelpOfTheStartNamesEverySetting() {
        run(new Start.Run(), "--help");
        for (var setting : Setting.values()) {
            assertThat(out.toString()).contains(setting.name());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"first second", ""})
    void aBackupTakesOneFile(String words) {
        assertThat(run(new Backup(), words.isEmpty() ? new String[0] : words.split(" ")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("Usage: deploy/backup");
    }

    @Test
    void whatTheCallerCanMendIsTwoAndWhatFailedIsOne() {
        assertThat(run(new Failing(), "misuse")).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("not like this" + System.lineSeparator());
        err.getBuffer().setLength(0);
        assertThat(run(new Failing(), "failure")).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("the disk is full" + System.lineSeparator());
    }

    private int run(Callable<Integer> command, String... words) {
        return CommandRunner.run(command, new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    @Command(name = "failing")
    static final class Failing implements Callable<Integer> {
        @Parameters
        private String how;

        @Override
        public Integer call() throws IOException {
            if (how.equals("misuse")) {
                throw new IllegalArgumentException("not like this");
            }
            throw new IOException("the disk is full");
        }
    }
}
