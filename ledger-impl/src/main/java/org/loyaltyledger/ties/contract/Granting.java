package org.loyaltyledger.ties.contract;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.member.entitlement.Grant;
import org.loyaltyledger.ties.contract.rule.Life;
import org.loyaltyledger.ties.contract.rule.Term;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.terms.benefit.Source;

/**
 * Tells what a contract grants, and until when: its days are known, so nothing has to run for them to come. It takes its
 * benefits along, as they stood when it was signed.
 */
record Granting(Books books) {

    /** From the day it becomes active, or from an instant if it is so already. */
    void grant(Life life, Instant at) {
        Term term = life.term().orElseThrow();
        Instant from = at.isAfter(term.activeFrom()) ? at : term.activeFrom();
        if (from.isBefore(term.endsAt())) {
            Entitlements.grant(
                    books,
                    life.member(),
                    new Grant(
                            Source.CONTRACT,
                            life.template(),
                            life.id().toString(),
                            from,
                            term.endsAt(),
                            Optional.of(life.agreement().benefits())));
        }
    }

    void end(Life life, Instant at) {
        Entitlements.end(books, life.member(), Source.CONTRACT, life.id().toString(), at);
    }

    /** What one member held of it goes over to another, with its beginning: what was bought before still counts. */
    void move(Life life, UUID survivor, Instant at) {
        Entitlements.of(books, life.member()).all().stream()
                .filter(grant -> grant.source() == Source.CONTRACT
                        && grant.reference().equals(life.id().toString()))
                .forEach(grant -> Entitlements.grant(books, survivor, grant));
        end(life, at);
    }
}
