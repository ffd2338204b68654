package org.loyaltyledger.till.event;

import java.math.BigDecimal;
import java.time.Instant;
import org.loyaltyledger.api.activity.NewEvent;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.till.sample.Shop;

/** Reports events to a shop in memory. */
public final class Report {

    private Report() {}

    public static void event(Shop shop, MemberRef member, Instant at, String name, String figure, String reference) {
        NewEvent event = new NewEvent(member, name, new BigDecimal(figure), null, at, reference);
        shop.ledger.run(new ReportEvent(
                event, new Party(Shop.PROGRAMME.id(), member), at, shop.version, "partner", shop.ties, false));
    }
}
