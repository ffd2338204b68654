package org.loyaltyledger.vault.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AnswerBodyTest {

    private static final byte[] SALE = ("{\"transactionId\":\"01930a3c-7c11-7000-8000-000000000002\",\"member\":"
                    + "\"01930a3c-0000-7000-8000-000000000001\",\"occurredAt\":\"2026-11-30T09:12:13.123456Z\","
                    + "\"awards\":[{\"rule\":\"base\",\"points\":17,\"explanation\":[{\"rule\":\"base\",\"termsVersion\":3,"
                    + "\"figure\":\"17.31\"}]}],\"balance\":{\"total\":117,\"spendable\":117,\"pending\":0,\"held\":0}}")
            .getBytes(StandardCharsets.UTF_8);

    @Test
    void anAnswerIsReadAsItWasGiven() {
        byte[] column = AnswerBody.write(SALE);
        assertThat(AnswerBody.read(column)).isEqualTo(SALE);
        assertThat(column.length).isLessThan(SALE.length / 2);
        assertThat(AnswerBody.read(AnswerBody.write(new byte[0]))).isEmpty();
        assertThat(AnswerBody.read(AnswerBody.write("x".repeat(100_000).getBytes(StandardCharsets.UTF_8))))
                .hasSize(100_000);
    }

    @Test
    void anAnswerOfAnEarlierVersionIsReadAsItIs() {
        assertThat(AnswerBody.read(SALE)).isEqualTo(SALE);
    }

    @Test
    void aDamagedAnswerIsNeverGiven() {
        byte[] column = AnswerBody.write(SALE);
        assertThatThrownBy(() -> AnswerBody.read(Arrays.copyOf(column, column.length - 5)))
                .isInstanceOf(IllegalStateException.class);
    }
}
