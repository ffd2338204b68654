package org.loyaltyledger.api.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PointsTest {

    @Test
    void addsAndTakesAway() {
        assertThat(Points.of(70).plus(Points.of(30)).minus(Points.of(120))).isEqualTo(Points.of(-20));
    }

    @Test
    void sumBeyondLongIsRefusedWithItsOperands() {
        assertThatThrownBy(() -> Points.of(Long.MAX_VALUE).plus(Points.of(1)))
                .isInstanceOfSatisfying(PointsOverflow.class, overflow -> {
                    assertThat(overflow.left()).isEqualTo(Long.MAX_VALUE);
                    assertThat(overflow.verb()).isEqualTo('+');
                    assertThat(overflow.right()).isEqualTo(1);
                });
    }

    @Test
    void smallestNumberHasNoOpposite() {
        assertThatThrownBy(() -> Points.of(Long.MIN_VALUE).negated()).isInstanceOf(PointsOverflow.class);
    }

    @Test
    void productBeyondLongIsRefused() {
        assertThatThrownBy(() -> Points.of(1L << 62).times(2)).isInstanceOf(PointsOverflow.class);
    }
}
