package org.loyaltyledger.it.badinput;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.api.access.NewClient;
import org.loyaltyledger.api.activity.NewEvent;
import org.loyaltyledger.api.bundle.NewBundleEnd;
import org.loyaltyledger.api.bundle.NewBundleMove;
import org.loyaltyledger.api.club.Cancellation;
import org.loyaltyledger.api.club.ChangeTiming;
import org.loyaltyledger.api.club.Draw;
import org.loyaltyledger.api.club.Failure;
import org.loyaltyledger.api.club.NewInvitation;
import org.loyaltyledger.api.club.NewMembership;
import org.loyaltyledger.api.club.Pause;
import org.loyaltyledger.api.club.Payment;
import org.loyaltyledger.api.club.PlanChange;
import org.loyaltyledger.api.confirmation.NewConfirmation;
import org.loyaltyledger.api.contract.Acceptance;
import org.loyaltyledger.api.contract.ContractStep;
import org.loyaltyledger.api.contract.NewAmendment;
import org.loyaltyledger.api.contract.NewContract;
import org.loyaltyledger.api.contract.NewExit;
import org.loyaltyledger.api.contract.NewPayment;
import org.loyaltyledger.api.contract.NewUsage;
import org.loyaltyledger.api.contract.NewUsageCorrection;
import org.loyaltyledger.api.member.Identifier;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.member.Merge;
import org.loyaltyledger.api.member.NewMember;
import org.loyaltyledger.api.member.StatusChange;
import org.loyaltyledger.api.movement.NewAdjustment;
import org.loyaltyledger.api.movement.NewTransfer;
import org.loyaltyledger.api.partner.MemberField;
import org.loyaltyledger.api.partner.NewPartner;
import org.loyaltyledger.api.programme.NewProgramme;
import org.loyaltyledger.api.programme.NewStore;
import org.loyaltyledger.api.redemption.Capture;
import org.loyaltyledger.api.redemption.NewRedemption;
import org.loyaltyledger.api.redemption.Release;
import org.loyaltyledger.api.returns.NewReturn;
import org.loyaltyledger.api.returns.ReturnedLine;
import org.loyaltyledger.api.sale.LineKind;
import org.loyaltyledger.api.sale.NewSale;
import org.loyaltyledger.api.sale.SaleDiscount;
import org.loyaltyledger.api.sale.SaleLine;
import org.loyaltyledger.api.sale.SaleRedemption;
import org.loyaltyledger.api.sale.Tender;
import org.loyaltyledger.api.switching.NewSimulation;
import org.loyaltyledger.api.terms.Publication;
import org.loyaltyledger.api.tier.FloorRemoval;
import org.loyaltyledger.api.tier.NewTierComputation;
import org.loyaltyledger.api.tier.NewTierFloor;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.client.Tokens;

/** For every operation that reads JSON a body with every field filled in, to be spoilt field by field. */
final class ValidBodies {

    private static final String AT = "/v1/programmes/{programme}";

    private static final String MEMBERSHIP = AT + "/members/{member}/memberships/{membership}";

    private static final String CONTRACTS = AT + "/members/{member}/contracts";

    /** What reads a document with errors of its own kind: BadTermsIT spoils them. */
    static final Set<String> DOCUMENTS =
            Set.of("POST " + AT + "/terms", "PUT " + AT + "/terms/{number}", "POST " + AT + "/terms/validation");

    private final Map<String, Object> bodies;

    ValidBodies(Scene scene) {
        MemberRef member = MemberRef.of(scene.member());
        MemberRef other = MemberRef.by("card", "card-2");
        Instant now = Instant.now();
        StatusChange change = new StatusChange("asked for it");
        ContractStep step = new ContractStep("asked for it");
        Acceptance yes = new Acceptance("0123456789abcdef".repeat(4));
        bodies = Map.ofEntries(
                Map.entry("POST " + CONTRACTS + "", contract(now)),
                Map.entry("POST " + CONTRACTS + "/{contract}/withdrawal", step),
                Map.entry("POST " + CONTRACTS + "/{contract}/acceptance", yes),
                Map.entry("POST " + CONTRACTS + "/{contract}/cancellation", step),
                Map.entry("POST " + CONTRACTS + "/{contract}/renewal", step),
                Map.entry("POST " + CONTRACTS + "/{contract}/renewal/withdrawal", step),
                Map.entry(
                        "POST " + CONTRACTS + "/{contract}/usage/corrections",
                        new NewUsageCorrection("D-2", "D-1", Shop.dollars("5.00"), null, "told twice")),
                Map.entry("POST " + CONTRACTS + "/{contract}/exit", new NewExit(now, "moving away")),
                Map.entry(
                        "POST " + CONTRACTS + "/{contract}/usage",
                        new NewUsage("D-1", Shop.dollars("5.00"), null, now)),
                Map.entry("POST " + CONTRACTS + "/{contract}/charges/{number}/payment", new NewPayment("B-1", now)),
                Map.entry(
                        "POST " + CONTRACTS + "/{contract}/amendments",
                        new NewAmendment(conditions(), now.plusSeconds(86_400))),
                Map.entry("POST " + CONTRACTS + "/{contract}/amendments/{number}/acceptance", yes),
                Map.entry("POST /v1/programmes", NewProgramme.of("corner-shop", "The corner shop")),
                Map.entry(
                        "POST /v1/clients",
                        new NewClient("till 7", "till", scene.shop().programme(), "m", "S1", "T7", "p1")),
                Map.entry("POST " + AT + "/terms/{number}/publication", new Publication(now)),
                Map.entry("POST " + AT + "/stores", new NewStore("S9", "The ninth store")),
                Map.entry("POST " + AT + "/partners", partner("p2")),
                Map.entry("PUT " + AT + "/partners/{partner}", partner(Tokens.PARTNER)),
                Map.entry("POST " + AT + "/members", newMember(now)),
                Map.entry("POST " + AT + "/members/{member}/identifiers", new Identifier("phone", "+12125550100")),
                Map.entry("POST " + AT + "/members/{member}/suspension", change),
                Map.entry("POST " + AT + "/members/{member}/closure", change),
                Map.entry("POST " + AT + "/members/{member}/merges", new Merge(scene.other(), "the same person")),
                Map.entry(
                        "POST " + AT + "/switching-cost/simulations",
                        new NewSimulation(1, "delivery", "GOLD", "family", 100)),
                Map.entry(
                        "POST " + AT + "/activities", new NewEvent(other, "review", BigDecimal.ONE, null, now, "E-1")),
                Map.entry(
                        "POST " + AT + "/members/{member}/tier/floor",
                        new NewTierFloor("gold", now.plusSeconds(3600), "a year of trouble")),
                Map.entry("POST " + AT + "/members/{member}/tier/floor/removal", new FloorRemoval("set by mistake")),
                Map.entry("POST " + AT + "/tiers/computations", new NewTierComputation(LocalDate.of(2026, 1, 1))),
                Map.entry("POST " + AT + "/sales", sale(other, now)),
                Map.entry("POST " + AT + "/sales/quote", sale(other, now)),
                Map.entry("POST " + AT + "/sales/{receiptNo}/returns", returned(now)),
                Map.entry(
                        "POST " + AT + "/sales/{receiptNo}/confirmations",
                        new NewConfirmation("stay-completed", "S1", now)),
                Map.entry("POST " + AT + "/returns", returned(now)),
                Map.entry("POST " + AT + "/confirmations", new NewConfirmation("stay-completed", "S1", now)),
                Map.entry("POST " + AT + "/redemptions", redemption(other, now)),
                Map.entry("POST " + AT + "/redemptions/holds", redemption(other, now)),
                Map.entry("POST " + AT + "/redemptions/holds/{id}/capture", new Capture(5L, now)),
                Map.entry("POST " + AT + "/redemptions/holds/{id}/void", new Release("changed my mind", now)),
                Map.entry("POST " + AT + "/members/{member}/memberships", new NewMembership("regulars", "month")),
                Map.entry(
                        "POST " + MEMBERSHIP + "/pause",
                        new Pause(LocalDate.now().plusDays(3))),
                Map.entry("POST " + MEMBERSHIP + "/cancellation", new Cancellation(ChangeTiming.NOW, "too dear")),
                Map.entry("POST " + MEMBERSHIP + "/plan", new PlanChange("year", ChangeTiming.PERIOD_END)),
                Map.entry("POST " + MEMBERSHIP + "/charges/{charge}/paid", new Payment("by card")),
                Map.entry("POST " + MEMBERSHIP + "/charges/{charge}/failed", new Failure("no funds")),
                Map.entry("POST " + MEMBERSHIP + "/family/invitations", new NewInvitation(other, "Anna")),
                Map.entry("POST " + AT + "/members/{member}/family/draws", new Draw(5L)),
                Map.entry("POST " + AT + "/transfers", new NewTransfer(member, other, 5L, "a gift", now)),
                Map.entry("POST " + AT + "/members/{member}/bundles/{bundle}/leave", new NewBundleEnd("enough", true)),
                Map.entry("POST " + AT + "/members/{member}/bundles/{bundle}/move", new NewBundleMove(other, "a gift")),
                Map.entry("POST " + AT + "/adjustments", new NewAdjustment(member, 5L, "goodwill", now)));
    }

    /** @param operation {@code POST /v1/programmes/{programme}/sales} */
    Optional<Object> of(String operation) {
        return Optional.ofNullable(bodies.get(operation));
    }

    private static NewContract contract(Instant now) {
        LocalDate tomorrow = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1);
        return new NewContract("delivery", tomorrow, now.plusSeconds(86_400), conditions());
    }

    /** One customer's own: documents within the body, held to the rules of the terms. */
    private static Map<String, Object> conditions() {
        return Map.of(
                "name",
                "The canteen's own",
                "term",
                "P24M",
                "bonus",
                Map.of("total", 100, "upFront", 40, "vesting", List.of(Map.of("after", "P12M", "points", 60))),
                "exit",
                Map.of("fee", Map.of("amount", "9.00", "falls", "STAYS", "cap", Map.of("percent", "10"))),
                "ownBenefits",
                List.of(Map.of("id", "canteen", "kind", "PRICE_LOCK", "sku", "milk", "price", "1.09")));
    }

    private static NewPartner partner(String id) {
        return new NewPartner(
                id,
                "The airline",
                List.of("lounge"),
                List.of("fair-trade"),
                List.of(MemberField.POINTS),
                List.of("miles-no"));
    }

    private static NewMember newMember(Instant now) {
        return new NewMember(
                List.of(new Identifier("card", UUID.randomUUID().toString())), now, Map.of("language", "en"));
    }

    private static NewSale sale(MemberRef member, Instant now) {
        SaleLine line = new SaleLine(
                "bread",
                "BAKERY",
                "GROCERY",
                BigDecimal.ONE,
                Shop.dollars("10.00"),
                Shop.dollars("0.50"),
                Shop.dollars("0.80"),
                LineKind.GOODS,
                Shop.dollars("7.00"),
                Map.of("organic", "yes"),
                null);
        return new NewSale(
                "R-" + UUID.randomUUID(),
                "S1",
                "T1",
                now,
                member,
                List.of(line),
                Shop.dollars("1.00"),
                List.of(SaleDiscount.onLines(Shop.dollars("0.50"), List.of(1))),
                List.of(new Tender("CASH", Shop.dollars("8.90"))),
                List.of("SPRING"),
                List.of(SaleRedemption.pay("pay", 10)),
                Map.of("basket", "paper"));
    }

    private static NewReturn returned(Instant now) {
        return new NewReturn(
                "N-" + UUID.randomUUID(), "S1", "T1", now, null, List.of(ReturnedLine.of(1, "1")), null, "stale");
    }

    private static NewRedemption redemption(MemberRef member, Instant now) {
        return new NewRedemption(
                member, "D-" + UUID.randomUUID(), "pay", 5L, Shop.dollars("10.00"), null, null, "S1", now);
    }
}
