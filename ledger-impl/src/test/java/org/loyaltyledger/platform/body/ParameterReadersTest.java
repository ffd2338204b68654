package org.loyaltyledger.platform.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.ground.problem.Problem;

class ParameterReadersTest {

    private final ParameterReaders readers = new ParameterReaders();

    @SuppressWarnings("unused") // its parameters are what is tested
    void operation(
            @PathParam("id") UUID id,
            @QueryParam("asOf") Instant asOf,
            @QueryParam("day") DayOfWeek day,
            @QueryParam("total") boolean total) {}

    @Test
    void readsWhatIsWellWritten() {
        assertThat(read(1, "2026-01-31T12:00:00+01:00")).isEqualTo(Instant.parse("2026-01-31T11:00:00Z"));
        assertThat(read(2, "MONDAY")).isEqualTo(DayOfWeek.MONDAY);
        assertThat(read(3, null)).isEqualTo(false);
        assertThat(read(1, null)).isNull();
    }

    @Test
    void unreadableQueryIsAnInvalidRequestThatNamesIt() {
        Problem problem = catchThrowableOfType(Problem.class, () -> read(1, "yesterday"));
        assertThat(problem.type().slug()).isEqualTo("invalid-request");
        assertThat(problem.violations().get(0).pointer()).isEqualTo("?asOf");
        assertThat(catchThrowableOfType(Problem.class, () -> read(3, "TRUE"))).isNotNull();
        assertThat(catchThrowableOfType(Problem.class, () -> read(2, "monday"))).isNotNull();
    }

    @Test
    void unreadablePathIsNoPath() {
        assertThat(catchThrowableOfType(Problem.class, () -> read(0, "1-1-1-1-1"))
                        .type()
                        .slug())
                .isEqualTo("not-found");
    }

    private Object read(int index, String text) {
        try {
            Parameter parameter = getClass()
                    .getDeclaredMethod("operation", UUID.class, Instant.class, DayOfWeek.class, boolean.class)
                    .getParameters()[index];
            Annotation[] annotations = parameter.getAnnotations();
            return readers.getConverter(parameter.getType(), parameter.getParameterizedType(), annotations)
                    .fromString(text);
        } catch (NoSuchMethodException renamed) {
            throw new AssertionError(renamed);
        }
    }
}
