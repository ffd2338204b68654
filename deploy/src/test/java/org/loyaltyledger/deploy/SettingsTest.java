package org.loyaltyledger.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Path HOME = Path.of("/clone/deploy");

    @Test
    void nothingSetMeansPort8080AndADatabaseOfItsOwnInTheClone() {
        var settings = Settings.of(HOME, Map.of("LEDGER_DB_URL", " "));
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.data()).isEqualTo(Path.of("/clone/data").toAbsolutePath());
        assertThat(settings.database()).isEmpty();
        assertThat(settings.jwks()).isEmpty();
    }

    @Test
    void onlyThisMachineReachesItAndTheDemosSignInUnlessItIsSaid() {
        var usual = Settings.of(HOME, Map.of());
        assertThat(usual.bind()).isEqualTo("127.0.0.1");
        assertThat(usual.demoSignIn()).isTrue();
        assertThat(usual.base()).hasToString("http://localhost:8080");

        var open = Settings.of(HOME, Map.of("LEDGER_BIND", "0.0.0.0"));
        assertThat(open.demo()).isTrue();
        assertThat(open.demoSignIn()).isFalse();
        assertThat(open.base()).hasToString("http://localhost:8080");
        assertThat(Settings.of(HOME, Map.of("LEDGER_BIND", "0.0.0.0", "LEDGER_DEMO_SIGN_IN", "true"))
                        .demoSignIn())
                .isTrue();
        assertThat(Settings.of(HOME, Map.of("LEDGER_DEMO", "false", "LEDGER_DEMO_SIGN_IN", "true"))
                        .demoSignIn())
                .isFalse();
        assertThat(Settings.of(HOME, Map.of("LEDGER_BIND", "10.0.0.7")).base()).hasToString("http://10.0.0.7:8080");
        assertThatThrownBy(() -> Settings.of(HOME, Map.of("LEDGER_BIND", "0.0.0.0 address=x")))
                .hasMessageContaining("LEDGER_BIND");
    }

    @Test
    void anotherDatabaseNeedsAUser() {
        assertThatThrownBy(() -> Settings.of(HOME, Map.of("LEDGER_DB_URL", "jdbc:mysql://db/ledger")))
                .hasMessage("LEDGER_DB_URL needs LEDGER_DB_USER");
        assertThatThrownBy(() -> Settings.of(HOME, Map.of("LEDGER_DB_URL", "jdbc:mariadb://db/ledger")))
                .hasMessageContaining("starts with jdbc:mysql:");
    }

    @Test
    void aPortIsANumberUpTo65535() {
        for (var port : new String[] {"0", "65536", "http", "-1"}) {
            assertThatThrownBy(() -> Settings.of(HOME, Map.of("LEDGER_PORT", port)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("LEDGER_PORT");
        }
    }
}
