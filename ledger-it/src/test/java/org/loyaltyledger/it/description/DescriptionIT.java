package org.loyaltyledger.it.description;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.it.description.Description.Operation;
import org.loyaltyledger.it.harness.RunningLedger;

@RunningLedger
class DescriptionIT {

    private Description description;

    @BeforeEach
    void read() {
        description = Description.read();
    }

    @Test
    void isValidOpenApi() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result =
                new OpenAPIV3Parser().readContents(description.document().toString(), null, options);

        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getPaths()).isNotEmpty();
    }

    @Test
    void describesEveryResourceMethodAndNothingElse() {
        assertThat(described()).isEqualTo(Endpoints.ofResources());
    }

    @Test
    void everyCallOfAClientInterfaceIsDescribed() {
        assertThat(described()).containsAll(Endpoints.ofClients());
    }

    @Test
    void everyOperationHasASummaryAnIdAndATag() {
        assertThat(description.operations()).allSatisfy(operation -> {
            assertThat(operation.details().path("summary").asText())
                    .as(operation.name())
                    .isNotBlank();
            assertThat(operation.details().path("operationId").asText())
                    .as(operation.name())
                    .isNotBlank();
        });
        assertThat(description.operations())
                .extracting(operation -> operation.details().path("operationId").asText())
                .doesNotHaveDuplicates();
    }

    private Set<String> described() {
        return description.operations().stream().map(Operation::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
