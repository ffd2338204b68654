package org.loyaltyledger.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.member.MemberClient;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.member.StatusChange;
import org.loyaltyledger.api.movement.NewTransfer;
import org.loyaltyledger.api.movement.TransferClient;
import org.loyaltyledger.api.redemption.Capture;
import org.loyaltyledger.api.redemption.Hold;
import org.loyaltyledger.api.redemption.NewRedemption;
import org.loyaltyledger.api.redemption.RedemptionClient;
import org.loyaltyledger.api.returns.NewReturn;
import org.loyaltyledger.api.returns.ReturnClient;
import org.loyaltyledger.api.returns.ReturnReceipt;
import org.loyaltyledger.api.returns.ReturnedLine;
import org.loyaltyledger.api.sale.NewSale;
import org.loyaltyledger.api.sale.SaleClient;
import org.loyaltyledger.api.sale.SaleLine;
import org.loyaltyledger.api.sale.SaleReceipt;
import org.loyaltyledger.api.sale.SaleStatus;
import org.loyaltyledger.api.statement.StatementClient;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.RunningLedger;

/** One programme from its first customer to a clean audit, through the client interfaces a partner would use. */
@RunningLedger
class ShopLifeIT {

    private final Shop shop = Shop.open("grocer");
    private final String programme = shop.programme();
    private final SaleClient sales = shop.till().use(SaleClient.class);
    private final ReturnClient returns = shop.till().use(ReturnClient.class);
    private final RedemptionClient redemptions = shop.till().use(RedemptionClient.class);
    private final StatementClient statements = shop.auditor().use(StatementClient.class);

    @Test
    void aShopsLife() {
        // 1. Ada and Bob get cards.
        UUID ada = shop.enrol("card-ada");
        UUID bob = shop.enrol("card-bob");

        // 2. Ada buys bread for 3.50 and apples for 4.20; vegetables count double: 3.50 + 2 x 4.20 = 11.90.
        NewSale basket = NewSale.of(
                "S1",
                "R1",
                MemberRef.by("card", "card-ada"),
                List.of(line("bread", "GROCERY", "3.50"), line("apples", "PRODUCE", "4.20")));
        SaleReceipt quote = sales.quote(programme, basket);
        SaleReceipt booked = sales.post(programme, key(), basket);
        assertThat(booked.member()).isEqualTo(ada);
        assertThat(booked.earned()).isEqualTo(11).isEqualTo(quote.earned());
        assertThat(quote.status()).isEqualTo(SaleStatus.QUOTED);
        assertThat(booked.awards())
                .allSatisfy(award -> assertThat(award.explanation()).isNotEmpty());
        assertThat(shop.spendable(ada)).isEqualTo(11);

        // 3. A large purchase: 200.00 of groceries.
        sales.post(
                programme,
                key(),
                NewSale.of("S1", "R2", MemberRef.of(ada), List.of(line("wine", "GROCERY", "200.00"))));
        assertThat(shop.spendable(ada)).isEqualTo(211);

        // 4. Points are set aside at the counter; 60 of the 100 are needed, the rest goes back.
        Hold hold = redemptions.hold(programme, null, key(), NewRedemption.pay(MemberRef.of(ada), "pay", 100));
        assertThat(shop.spendable(ada)).isEqualTo(111);
        redemptions.capture(programme, hold.id(), key(), Capture.part(60));
        assertThat(shop.spendable(ada)).isEqualTo(151);

        // 5. The apples are bad: what they earned is taken back, 3.50 of the basket stay: 3 points.
        ReturnReceipt apples =
                returns.post(programme, "R1", null, key(), NewReturn.lines("S1", "N1", List.of(ReturnedLine.rest(2))));
        assertThat(apples.takenBack()).isEqualTo(8);
        assertThat(apples.earnedNow()).isEqualTo(3);
        assertThat(shop.spendable(ada)).isEqualTo(143);

        // 6. Ada gives Bob 43 points.
        shop.till()
                .use(TransferClient.class)
                .transfer(programme, key(), new NewTransfer(MemberRef.of(ada), MemberRef.of(bob), 43L, "thanks", null));
        assertThat(shop.spendable(ada)).isEqualTo(100);
        assertThat(shop.spendable(bob)).isEqualTo(43);

        // 7. What Ada's statement says adds up to her balance.
        assertThat(statements
                        .transactions(programme, ada, null, null, null, null, 200)
                        .items())
                .hasSizeGreaterThanOrEqualTo(6)
                .satisfies(all -> assertThat(all.stream()
                                .mapToLong(transaction -> transaction.points())
                                .sum())
                        .isEqualTo(100));
        assertThat(statements.lots(programme, ada, null, null, 200).items()).satisfies(all -> assertThat(
                        all.stream().mapToLong(lot -> lot.remaining()).sum())
                .isEqualTo(100));

        // 8. In 92 days nothing of it will be left, without any job having run.
        Instant later = Instant.now().plus(Duration.ofDays(92));
        assertThat(statements.balance(programme, ada, later, null).spendable()).isZero();
        assertThat(statements.balance(programme, ada).nextExpiry().points()).isEqualTo(100);

        // 9. Bob leaves; his points are forfeited and his card is free again.
        shop.operator().use(MemberClient.class).close(programme, bob, key(), new StatusChange("moved away"));
        assertThat(shop.spendable(bob)).isZero();
        assertThat(shop.enrol("card-bob")).isNotEqualTo(bob);

        // 10. The books are in order.
        assertThat(shop.audit()).isEmpty();
    }

    private static SaleLine line(String sku, String department, String amount) {
        return new SaleLine(
                sku,
                null,
                department,
                java.math.BigDecimal.ONE,
                Shop.dollars(amount),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
