package org.loyaltyledger.till.movement;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.till.reason.Reason;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.LotPolicy;
import org.loyaltyledger.vault.ledger.LotSpec;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.TransferTerms;
import org.loyaltyledger.vault.terms.TransferTerms.Expiry;
import org.loyaltyledger.vault.terms.calendar.Activity;
import org.loyaltyledger.vault.terms.calendar.ExpiryPolicy;

/** What the terms of the day say to a transfer. */
record TransferRules(TermsVersion version, Instant occurredAt) {

    /** @throws Problem transfer-refused */
    void check(UUID from, UUID to, long points) {
        TransferTerms transfer = terms().transfer();
        if (!transfer.allowed()) {
            throw refusal("The programme allows no transfers");
        }
        if (from.equals(to)) {
            throw refusal("Giver and receiver are the same member").with("member", from);
        }
        if (points < transfer.minimum()) {
            throw refusal("Fewer points than one transfer must move")
                    .with("wanted", points)
                    .with("minimum", transfer.minimum());
        }
        transfer.maximum().filter(most -> points > most).ifPresent(most -> {
            throw refusal("More points than one transfer may move")
                    .with("wanted", points)
                    .with("maximum", most);
        });
    }

    /**
     * How a member may name the receiver.
     *
     * @throws Problem transfer-refused, whether or not anybody is known by that name
     */
    void checkNaming(MemberRef receiver) {
        Set<String> types = terms().transfer().namedBy();
        if (receiver.identifier() != null
                && !types.contains(receiver.identifier().type())) {
            throw refusal("A member names the receiver by its id, or by one of these types of identifiers")
                    .with("types", types.stream().sorted().toList());
        }
    }

    /** The terms that a part of this lot has at its receiver; the giver's sliding points end at {@code slidesTo}. */
    LotSpec spec(Lot lot, Instant slidesTo) {
        return terms().transfer().expiry() == Expiry.KEEP
                ? LotSpec.like(lot, slidesTo)
                : LotPolicy.active(terms(), occurredAt)
                        .withPriority(lot.priority())
                        .fundedBy(lot.funder(), lot.price());
    }

    /** The new end of both members' sliding points, if a transfer moves it. */
    Optional<Instant> slidesTo() {
        ExpiryPolicy expiry = terms().points().expiry();
        return expiry.isExtendedBy(Activity.TRANSFER) ? expiry.expiresAt(occurredAt, terms().zone()) : Optional.empty();
    }

    Reason reason(long points) {
        Expiry expiry = terms().transfer().expiry();
        return Reason.of(
                "transfer",
                expiry == Expiry.KEEP
                        ? "Each point keeps its expiry"
                        : "The points expire as if they were earned at the transfer",
                "points",
                points,
                "expiry",
                expiry.name());
    }

    private Terms terms() {
        return version.terms();
    }

    private Problem refusal(String detail) {
        return Problem.of(ProblemType.TRANSFER_REFUSED).detail(detail).with("termsVersion", version.number());
    }
}
