package org.loyaltyledger.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loyaltyledger.ground.json.Json;

class TextTranslatorTest {

    private final TextTranslator translator = new TextTranslator(
            Map.of("Gold", "金卡", "The family", "一家", "The family club", "家庭俱乐部", "A tenth off", "九折"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"Gold\"}                        | {\"name\":\"金卡\"}",
                "{\"items\":[{\"name\":\"Gold\"}]}           | {\"items\":[{\"name\":\"金卡\"}]}",
                "{\"name\":\"Golden\"}                      | {\"name\":\"Golden\"}",
                "{\"code\":\"Gold\"}                        | {\"code\":\"Gold\"}",
                "{\"benefits\":[\"A tenth off\",\"more\"]}   | {\"benefits\":[\"九折\",\"more\"]}",
                "{\"label\":\"A club like The family club\"} | {\"label\":\"A club like 家庭俱乐部\"}",
                "{\"label\":\"Golden years\"}               | {\"label\":\"Golden years\"}",
                "{\"document\":{\"name\":\"Gold\"}}          | {\"document\":{\"name\":\"Gold\"}}",
                "{\"purchase\":{\"goods\":[{\"name\":\"Gold\"}]}} | {\"purchase\":{\"goods\":[{\"name\":\"Gold\"}]}}",
                "[{\"name\":\"Gold\"},3,null]               | [{\"name\":\"金卡\"},3,null]"
            })
    void textsAreToldInTheOtherLanguageAndNothingElseChanges(String answer, String told)
            throws JsonProcessingException {
        var tree = Json.mapper().readTree(answer);
        translator.translate(tree);
        assertThat(tree).isEqualTo(Json.mapper().readTree(told));
    }
}
