package org.loyaltyledger.it.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Service;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.RunningLedger;

@RunningLedger
class AuditIT {

    @Test
    void anAuditRunsInTheBackgroundAndTellsWhatItRead() {
        Shop shop = Shop.open(Service.shared(), "plain");
        UUID member = shop.enrolWith("card-1", 100);
        shop.till().post(shop.path("/sales"), shop.sale(member, "10.00")).expect(201);

        Reply audit = shop.auditInBackground();

        assertThat(audit.json().at("/report/clean").asBoolean())
                .as(audit.text())
                .isTrue();
        assertThat(audit.number("/report/transactions")).isEqualTo(audit.number("/transactionsInBooks"));
        assertThat(audit.number("/report/transactions")).isGreaterThanOrEqualTo(2);
        assertThat(audit.number("/report/lots")).isGreaterThanOrEqualTo(2);
        assertThat(shop.audit()).isEmpty();
    }

    @Test
    void anotherProgrammesAuditIsNotFound() {
        Shop shop = Shop.open(Service.shared(), "plain");
        Shop other = Shop.open(Service.shared(), "plain");
        String id = shop.auditInBackground().text("/id");
        assertThat(other.auditor().get(other.path("/audit/" + id)).expect(404).problem())
                .isEqualTo("not-found");
    }
}
