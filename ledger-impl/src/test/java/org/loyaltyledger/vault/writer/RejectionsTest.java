package org.loyaltyledger.vault.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.json.Json;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.ground.problem.ProblemText;

/** Why a command was refused is read back from the answer that is stored. */
class RejectionsTest {

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void theTypeOfEveryProblemIsFound(ProblemType type) {
        byte[] body = Json.write(ProblemText.of(Problem.of(type).detail("because"), "r-1"));
        assertThat(Rejections.typeOf(body))
                .as(new String(body, StandardCharsets.UTF_8))
                .contains(type);
        assertThat(Rejections.typeOf("{\"id\":1}".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
