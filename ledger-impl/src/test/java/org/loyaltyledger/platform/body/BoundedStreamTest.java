package org.loyaltyledger.platform.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.ground.problem.Problem;

class BoundedStreamTest {

    @Test
    void handsOutWhatFits() throws IOException {
        assertThat(stream(10, 10).readAllBytes()).hasSize(10);
    }

    @Test
    void refusesTheFirstByteTooMany() {
        assertThatThrownBy(() -> stream(11, 10).readAllBytes())
                .isInstanceOf(Problem.class)
                .hasMessageContaining("body-too-large");
    }

    @Test
    void countsSingleBytesToo() throws IOException {
        BoundedStream stream = stream(2, 1);
        assertThat(stream.read()).isZero();
        assertThatThrownBy(stream::read).isInstanceOf(Problem.class);
    }

    private static BoundedStream stream(int length, long bound) {
        return new BoundedStream(new ByteArrayInputStream(new byte[length]), bound);
    }
}
