package org.loyaltyledger.till.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.redemption.Capture;
import org.loyaltyledger.api.redemption.NewRedemption;
import org.loyaltyledger.api.redemption.Release;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.MemberDirectory;
import org.loyaltyledger.member.Strangers;
import org.loyaltyledger.till.answer.Findings;
import org.loyaltyledger.till.answer.Prepared;
import org.loyaltyledger.till.answer.Situation;
import org.loyaltyledger.till.redemption.price.Bill;
import org.loyaltyledger.till.redemption.price.Wish;
import org.loyaltyledger.vault.ledger.TransactionId;
import org.loyaltyledger.vault.programme.StoreRegistry;
import org.loyaltyledger.vault.programme.TermsBook;
import org.loyaltyledger.vault.terms.TermsVersion;

/** Reads requests for redemptions and holds. */
@ApplicationScoped
public class Redeeming {

    private MemberDirectory members;
    private Strangers strangers;
    private StoreRegistry stores;
    private TermsBook terms;
    private HoldReading holds;

    Redeeming() {
        // for the container's proxy
    }

    @Inject
    Redeeming(MemberDirectory members, Strangers strangers, StoreRegistry stores, TermsBook terms, HoldReading holds) {
        this.members = members;
        this.holds = holds;
        this.stores = stores;
        this.strangers = strangers;
        this.terms = terms;
    }

    /**
     * @throws Problem invalid-request, currency-mismatch, no-terms-in-force; not-found, if a member wants to spend somebody
     *     else's points
     */
    public Prepared redeem(Situation in, NewRedemption body, boolean dryRun) {
        Order order = order(in, body, dryRun);
        Redeem command = new Redeem(order);
        return new Prepared(partition(in, order), "POST /redemptions", body, command);
    }

    /** @throws Problem invalid-request, currency-mismatch, no-terms-in-force */
    public Prepared hold(Situation in, NewRedemption body, boolean dryRun) {
        Order order = order(in, body, dryRun);
        PlaceHold command = new PlaceHold(order);
        return new Prepared(partition(in, order), "POST /redemptions/holds", body, command);
    }

    /** @throws Problem not-found, no-terms-in-force */
    public Prepared capture(Situation in, UUID hold, Capture body) {
        HoldStep step = step(in, hold, body.occurredAt(), "");
        return new Prepared(
                partition(in, hold),
                "POST /redemptions/holds/" + hold + "/capture",
                body,
                new CaptureHold(step, Optional.ofNullable(body.points())));
    }

    /** @throws Problem not-found, no-terms-in-force */
    public Prepared release(Situation in, UUID hold, Release body) {
        HoldStep step = step(in, hold, body.occurredAt(), Objects.requireNonNullElse(body.reason(), ""));
        return new Prepared(partition(in, hold), "POST /redemptions/holds/" + hold + "/void", body, new VoidHold(step));
    }

    private Order order(Situation in, NewRedemption body, boolean dryRun) {
        Instant occurredAt = in.occurredAt(body.occurredAt());
        TermsVersion version = terms.termsAt(in.programme(), occurredAt);
        Findings findings = new Findings(version.terms().currency());
        findings.member("/member", body.member());
        findings.one("", "ratio and reward", body.ratio(), body.reward());
        findings.check();
        OwnRewards.check(in.caller(), body);
        Optional<Wish> wish =
                Wishes.of("", version.terms(), findings, body.ratio(), body.points(), body.reward(), body.quantity());
        Optional<Bill> bill =
                Optional.ofNullable(body.saleAmount()).map(amount -> Bill.of(findings.amount("/saleAmount", amount)));
        findings.check();
        String store = in.bounds().store("/store", body.store()).orElse("");
        if (!store.isEmpty()) {
            stores.mustBeOpen(in.programme(), store);
        }
        return new Order(
                in.programme().id(),
                strangers.party(in.programme(), in.caller(), body.member(), "/member"),
                wish.orElseThrow(),
                bill,
                store,
                Optional.ofNullable(body.reference())
                        .map(text -> new Reference(in.programme().id(), store, text)),
                occurredAt,
                version,
                in.caller().id(),
                dryRun);
    }

    private HoldStep step(Situation in, UUID hold, Instant told, String reason) {
        Instant occurredAt = in.occurredAt(told);
        TermsVersion version = terms.termsAt(in.programme(), occurredAt);
        return new HoldStep(
                OpenHold.from(in.bounds(), version.terms()).apply(hold),
                occurredAt,
                version,
                in.caller().id(),
                reason);
    }

    private int partition(Situation in, Order order) {
        return members.partitionOf(in.programme(), order.party().ref());
    }

    private int partition(Situation in, UUID hold) {
        int partition = TransactionId.of(hold).partition();
        if (!in.programme().partitions().contains(partition)) {
            throw noSuchHold(hold);
        }
        return in.programme().partitions().size() == 1 ? partition : holds.partitionOf(hold);
    }

    static Problem noSuchHold(UUID hold) {
        return Problem.of(ProblemType.NOT_FOUND)
                .detail("There is no such hold.")
                .with("hold", hold);
    }
}
