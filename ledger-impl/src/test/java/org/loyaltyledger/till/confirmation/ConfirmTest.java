package org.loyaltyledger.till.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.loyaltyledger.till.sample.Rules.fixed;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.confirmation.Confirmation;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.till.sale.Post;
import org.loyaltyledger.till.sample.Sales;
import org.loyaltyledger.till.sample.SampleTerms;
import org.loyaltyledger.till.sample.Shop;
import org.loyaltyledger.vault.terms.calendar.ActivationPolicy;

class ConfirmTest {

    private final Shop shop = new Shop(SampleTerms.of(fixed("stay", 40))
            .activation(new ActivationPolicy.Event("stay-completed", Period.ofDays(30))));
    private final MemberRef guest = shop.member("g");

    @Test
    void points_wait_for_their_event_and_only_for_theirs() {
        Post.sale(shop, guest, sale());
        assertThat(shop.spendable(guest)).isZero();
        assertThat(confirm("warranty-over").confirmed()).isZero();
        assertThat(confirm("stay-completed").confirmed()).isEqualTo(40);
        assertThat(shop.spendable(guest)).isEqualTo(40);
        assertThat(confirm("stay-completed").confirmed()).isZero();
        assertThat(shop.spendable(guest)).isEqualTo(40);
    }

    @Test
    void what_was_cancelled_for_want_of_its_event_stays_cancelled() {
        Post.sale(shop, guest, sale());
        shop.ledger.after(Duration.ofDays(32));
        assertThat(shop.spendable(guest)).isZero();
        assertThat(confirm("stay-completed").confirmed()).isZero();
        assertThat(shop.spendable(guest)).isZero();
    }

    private static Sales sale() {
        return Sales.of().goods("night", "1", "80.00");
    }

    private Confirmation confirm(String event) {
        Instant now = shop.ledger.books.now();
        return (Confirmation) shop.ledger
                .run(new Confirm(Post.row(shop).key(), event, now, Optional.of(shop.version), shop.version, "partner"))
                .body();
    }
}
