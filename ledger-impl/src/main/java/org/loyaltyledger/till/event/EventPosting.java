package org.loyaltyledger.till.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.till.answer.Explanations;
import org.loyaltyledger.till.reason.Reason;
import org.loyaltyledger.till.sale.Buyers;
import org.loyaltyledger.till.sale.Limits;
import org.loyaltyledger.till.sale.award.Awards;
import org.loyaltyledger.till.sale.award.Buyer;
import org.loyaltyledger.till.sale.award.Earning;
import org.loyaltyledger.till.sale.award.Entitled;
import org.loyaltyledger.till.sale.award.RuleAward;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.LotPolicy;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.ledger.Posting;
import org.loyaltyledger.vault.ledger.Transaction;
import org.loyaltyledger.vault.ledger.TransactionKind;
import org.loyaltyledger.vault.terms.TermsVersion;

/**
 * Books what a reported event earns by the rules of the terms that are for it, within the same limits as sales. An event
 * that earns nothing books nothing.
 *
 * @param held by the member when it happened
 * @param booked empty: no points were given
 */
record EventPosting(Awards awards, Entitlements held, Optional<Transaction> booked) {

    /**
     * @param name of the event
     * @param figure how much of it
     * @param reference the reporter's own name for it
     * @throws Problem limit-exceeded, if there cannot be so many points
     */
    static EventPosting book(
            Books books,
            Standing member,
            TermsVersion version,
            String name,
            BigDecimal figure,
            Instant occurredAt,
            Note note) {
        Entitlements held = Entitlements.at(Entitlements.of(books, member.member()), occurredAt, version.terms());
        Limits limits = new Limits(member.programme(), version.terms(), member.member(), occurredAt);
        Buyer buyer = new Buyer(
                member.member().toString(),
                Buyers.facts(member, held, version.terms().zone()));
        Awards awards = earn(member, version, name, figure, occurredAt, buyer, limits, books);
        if (awards.total() == 0) {
            return new EventPosting(awards, held, Optional.empty());
        }
        Posting posting = books.open(TransactionKind.EVENT, occurredAt, note, member.member());
        List<Reason> reasons = new ArrayList<>();
        for (RuleAward award : awards.awards()) {
            reasons.addAll(award.reasons());
            if (award.given() > 0) {
                posting.credit(
                        member.member(),
                        Book.ISSUED,
                        award.given(),
                        LotPolicy.earned(version.terms(), award.lots(), occurredAt, Entitled.later(held)));
            }
        }
        awards.counts().forEach(count -> limits.add(books, count));
        return new EventPosting(awards, held, Optional.of(posting.close(Explanations.text(reasons, version.number()))));
    }

    /** Of an event that no rule is for. */
    static EventPosting nothing(Books books, Standing member, TermsVersion version, Instant occurredAt) {
        Entitlements held = Entitlements.at(Entitlements.of(books, member.member()), occurredAt, version.terms());
        return new EventPosting(Awards.NONE, held, Optional.empty());
    }

    private static Awards earn(
            Standing member,
            TermsVersion version,
            String name,
            BigDecimal figure,
            Instant occurredAt,
            Buyer buyer,
            Limits limits,
            Books books) {
        try {
            return Earning.ofEvent(name, figure, occurredAt, buyer, version.terms(), limits.used(books));
        } catch (ArithmeticException overflow) {
            throw Problem.of(ProblemType.LIMIT_EXCEEDED)
                    .detail("The event earns more points than there can be.")
                    .with("member", member.member());
        }
    }
}
