package org.loyaltyledger.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Service;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.client.Tokens;
import org.loyaltyledger.it.harness.Pause;
import org.loyaltyledger.it.harness.RunningLedger;

/** A token that was found good opens no other door than before, and none from its end on. */
@RunningLedger
class KnownTokenIT {

    private final Service service = Service.shared();
    private final Shop shop = Shop.open("plain");
    private final String path = "/v1/programmes/" + shop.programme();

    @Test
    void isRefusedFromTheSecondItExpires() {
        Instant end = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(4);
        Caller till = service.bearing(service.tokens().signed(claims().expirationTime(Date.from(end))));
        assertThat(till.get(path).status()).isEqualTo(200);
        assertThat(till.get(path).status()).isEqualTo(200);
        while (Instant.now().isBefore(end)) {
            Pause.millis(50);
        }
        assertThat(till.get(path).status()).isEqualTo(401);
    }

    @Test
    void lendsItsGoodNameToNoOther() {
        String good = service.tokens().signed(claims());
        assertThat(service.bearing(good).get(path).status()).isEqualTo(200);
        String[] parts = good.split("\\.");
        String operator = Tokens.claims("operator", "operator").build().toString();
        String exchanged = Base64.getUrlEncoder().withoutPadding().encodeToString(operator.getBytes());
        for (String forged : new String[] {
            parts[0] + "." + parts[1] + ".",
            parts[0] + "." + exchanged + "." + parts[2],
            parts[0] + "." + parts[1] + "." + new StringBuilder(parts[2]).reverse()
        }) {
            assertThat(service.bearing(forged).get(path).status()).as(forged).isEqualTo(401);
        }
        assertThat(service.bearing(good).get(path).status()).isEqualTo(200);
    }

    @Test
    void staysWithItsProgrammeAndItsRole() {
        Caller till = service.bearing(service.tokens().signed(claims()));
        Shop other = Shop.open("plain");
        for (int time = 0; time < 2; time++) {
            assertThat(till.get(path).status()).isEqualTo(200);
            assertThat(till.get("/v1/programmes/" + other.programme()).status()).isEqualTo(404);
            assertThat(till.get("/v1/clients").status()).isEqualTo(403);
        }
    }

    private JWTClaimsSet.Builder claims() {
        return Tokens.claims("till", "till of " + shop.programme()).claim("programme", shop.programme());
    }
}
