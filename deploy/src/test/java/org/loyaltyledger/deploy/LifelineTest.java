package org.loyaltyledger.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class LifelineTest {

    @Test
    void whatWasStartedIsStoppedInReverseAndNothingAfterwards() throws IOException {
        var stopped = new ArrayList<String>();
        var lifeline = new Lifeline();
        lifeline.add(() -> "database", stopped::add);
        lifeline.add(() -> "service", stopped::add);
        lifeline.stop();
        lifeline.stop();
        assertThat(stopped).containsExactly("service", "database");
        assertThatThrownBy(() -> lifeline.add(() -> "late", stopped::add)).isInstanceOf(IOException.class);
        assertThat(stopped).hasSize(2);
    }
}
