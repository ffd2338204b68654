package org.loyaltyledger.ties.contract.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.loyaltyledger.api.contract.ContractStatus;

class StateTableTest {

    @Test
    void theGuideSaysWhatTheCodeDoes() throws IOException {
        List<List<String>> rows = Files.readAllLines(Path.of("contracts.md")).stream()
                .dropWhile(line -> !line.startsWith("| state | ACCEPT"))
                .takeWhile(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith("|---"))
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
        List<String> moves = rows.get(0).subList(1, rows.get(0).size());
        assertThat(moves).containsExactlyInAnyOrder(names(Move.values()));
        assertThat(rows.stream().skip(1).map(row -> row.get(0)))
                .containsExactlyInAnyOrder(names(ContractStatus.values()));
        rows.stream().skip(1).forEach(row -> {
            ContractStatus state = ContractStatus.valueOf(row.get(0));
            for (int column = 0; column < moves.size(); column++) {
                assertThat(StateTable.after(state, Move.valueOf(moves.get(column)))
                                .map(Enum::name)
                                .orElse("-"))
                        .as(state + " x " + moves.get(column))
                        .isEqualTo(row.get(column + 1));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(ContractStatus.class)
    void whatIsRefusedIsSoWithTheStateAndWhatIsPossible(ContractStatus state) {
        Stream.of(Move.values())
                .filter(move -> StateTable.after(state, move).isEmpty())
                .forEach(move -> assertThatThrownBy(() -> StateTable.demand(state, move))
                        .hasMessageContaining("contract-state")
                        .hasMessageContaining("possible=" + StateTable.possible(state)));
    }

    @Test
    void nothingLeadsOutOfAnEndButThatADebtCanBePaidAndAReportCorrected() {
        assertThat(StateTable.CLOSED)
                .allSatisfy(state -> assertThat(StateTable.possible(state)).isSubsetOf(Move.PAY, Move.CORRECT));
    }

    private static String[] names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toArray(String[]::new);
    }
}
