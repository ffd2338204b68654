package org.loyaltyledger.api.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"12.3, EUR, 12.30", "12, EUR, 12.00", "1230, JPY, 1230", "-0.05, USD, -0.05", "1.2, BHD, 1.200"})
    void standsAtTheScaleOfItsCurrency(String amount, String currency, String shown) {
        assertThat(Money.of(amount, currency)).hasToString(shown + " " + currency);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e3", "1E400000000", "+1", " 1", "01", "1.", ".5", "", "NaN", "0x10", "123456789012345", "1,5"})
    void readsPlainDecimalsOnly(String amount) {
        assertThatThrownBy(() -> Money.of(amount, "EUR"))
                .isInstanceOfSatisfying(InvalidMoney.class, invalid -> assertThat(invalid.part())
                        .isEqualTo("amount"));
    }

    @Test
    void finerThanTheCurrencyIsRefused() {
        assertThatThrownBy(() -> Money.of("0.5", "JPY")).isInstanceOf(InvalidMoney.class);
        assertThatThrownBy(() -> Money.of("0.005", "EUR")).isInstanceOf(InvalidMoney.class);
    }

    @Test
    void hugeExponentCostsNothing() {
        assertThatThrownBy(() -> Money.of(new BigDecimal("1E+1000000000"), Currency.getInstance("EUR")))
                .isInstanceOf(InvalidMoney.class);
    }

    @Test
    void goldIsNoCurrency() {
        assertThatThrownBy(() -> Money.of("1", "XAU"))
                .isInstanceOfSatisfying(InvalidMoney.class, invalid -> assertThat(invalid.part())
                        .isEqualTo("currency"));
    }

    @Test
    void currenciesDoNotMix() {
        assertThatThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "USD")))
                .isInstanceOf(CurrencyMismatch.class);
    }

    @Test
    void roundingIsNamed() {
        Money price = Money.of("9.99", "EUR");
        assertThat(price.times(new BigDecimal("0.5"), RoundingMode.DOWN)).isEqualTo(Money.of("4.99", "EUR"));
        assertThat(price.times(new BigDecimal("0.5"), RoundingMode.HALF_UP)).isEqualTo(Money.of("5.00", "EUR"));
        assertThat(price.minor()).isEqualTo(999);
    }
}
