package org.loyaltyledger.member.entitlement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.benefit.Benefit;
import org.loyaltyledger.vault.terms.benefit.Effect;
import org.loyaltyledger.vault.terms.benefit.Source;
import org.loyaltyledger.vault.terms.document.IndividualBenefits;

/**
 * What a member holds at an instant, under the terms in force then; and how a command asks for it, grants and ends.
 *
 * @param grants those that hold, in the order of granting
 * @param held their benefits
 */
public record Entitlements(List<Grant> grants, List<Entitlement> held) {

    static final Room<UUID, Grants> GRANTS = new Room<>("entitlement");

    public static final Entitlements NONE = new Entitlements(List.of(), List.of());

    public Entitlements {
        grants = List.copyOf(grants);
        held = List.copyOf(held);
    }

    /** To be asked for before any of the below. */
    public static void need(Needs needs, UUID member) {
        needs.row(GRANTS, member);
    }

    /** All that the member was ever granted. */
    public static Grants of(Books books, UUID member) {
        return books.room(GRANTS).look(member).orElse(Grants.NONE);
    }

    /** Puts changed grants into the books. */
    public static void put(Books books, UUID member, Grants grants) {
        books.room(GRANTS).put(member, grants);
    }

    public static void grant(Books books, UUID member, Grant grant) {
        put(books, member, of(books, member).plus(grant));
    }

    public static void end(Books books, UUID member, Source source, String reference, Instant at) {
        put(books, member, of(books, member).end(source, reference, at));
    }

    /** What {@code grants} mean at an instant under the terms in force then. */
    public static Entitlements at(Grants grants, Instant at, Terms terms) {
        return of(new Dependence(grants, terms).at(at), terms);
    }

    /** What grants mean whose time is known. */
    public static Entitlements of(List<Grant> holding, Terms terms) {
        List<Grant> grants = new TierHeld(terms.ties().tiers(), grant -> benefits(grant, terms)).among(holding);
        List<Entitlement> held = new ArrayList<>();
        for (Grant grant : grants) {
            benefits(grant, terms).forEach(benefit -> held.add(new Entitlement(grant, benefit)));
        }
        return grants.isEmpty() ? NONE : new Entitlements(grants, held);
    }

    /** When something that is held guarantees which tier: its grants, with that tier's code. */
    public static Map<Grant, String> guarantees(Grants grants, Terms terms) {
        Map<Grant, String> guarantees = new LinkedHashMap<>();
        if (grants.all().stream().allMatch(grant -> grant.source() == Source.TIER)) {
            return guarantees;
        }
        for (Grant grant : new Dependence(grants, terms).all()) {
            benefits(grant, terms).stream()
                    .map(Benefit::effect)
                    .filter(Effect.TierGuarantee.class::isInstance)
                    .forEach(effect -> guarantees.put(grant, ((Effect.TierGuarantee) effect).tier()));
        }
        return guarantees;
    }

    private static List<Benefit> benefits(Grant grant, Terms terms) {
        return grant.own()
                .map(own -> IndividualBenefits.of(own, terms.currency()))
                .orElseGet(() -> terms.ties().of(grant.source(), grant.code()));
    }

    /** The tier's code, if the member has one. */
    public Optional<String> tier() {
        return grants.stream()
                .filter(grant -> grant.source() == Source.TIER)
                .map(Grant::code)
                .findFirst();
    }

    /** Those whose benefits do what {@code effect} says. */
    public <E extends Effect> Stream<Entitlement> with(Class<E> effect) {
        return held.stream()
                .filter(entitlement -> effect.isInstance(entitlement.benefit().effect()));
    }
}
