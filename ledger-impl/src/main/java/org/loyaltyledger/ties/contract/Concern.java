package org.loyaltyledger.ties.contract;

import java.time.Instant;
import java.util.UUID;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.ties.contract.rule.Life;
import org.loyaltyledger.ties.contract.rule.Move;
import org.loyaltyledger.ties.contract.rule.Notice;
import org.loyaltyledger.ties.contract.rule.StateTable;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.TransactionId;
import org.loyaltyledger.vault.terms.TermsVersion;

/**
 * Which contract of whom a command is about, and what every such command needs read.
 *
 * @param programme its code
 * @param at business time: now, as the request came
 * @param version the terms in force then
 * @param actor who asks
 */
record Concern(String programme, Party party, UUID contract, Instant at, TermsVersion version, String actor) {

    void first(Needs needs) {
        party.first(needs);
        needs.row(Rooms.LIVES, contract);
    }

    void then(Books books, Needs needs) {
        party.then(books, needs);
        party.find(books).ifPresent(member -> Entitlements.need(needs, member.member()));
        books.room(Rooms.LIVES).find(contract).ifPresent(life -> need(life, needs));
    }

    /** What ending a contract touches: the points it gave, and the contract that was to follow. */
    static void need(Life life, Needs needs) {
        life.tally().given().upFront().ifPresent(given -> needs.allocations(TransactionId.of(given)));
        life.notice().map(Notice::successor).ifPresent(next -> needs.row(Rooms.LIVES, next));
    }

    /** The same for the contract that was to follow; asked after {@link #then}. */
    void thenSuccessor(Books books, Needs needs) {
        books.room(Rooms.LIVES)
                .find(contract)
                .flatMap(Life::notice)
                .flatMap(notice -> books.room(Rooms.LIVES).find(notice.successor()))
                .ifPresent(next -> need(next, needs));
    }

    /** @throws Problem not-found, as for a contract that does not exist, if it is another member's */
    Life life(Books books, Standing member) {
        return books.room(Rooms.LIVES)
                .look(contract)
                .filter(life -> life.member().equals(member.member()))
                .orElseThrow(() -> notFound(contract));
    }

    /** @throws Problem not-found, contract-state */
    Life life(Books books, Standing member, Move move) {
        Life life = life(books, member);
        StateTable.demand(life.state(at), move);
        return life;
    }

    /** Books for a member of this concern. */
    Settling settling(Books books, Standing member) {
        return new Settling(books, member, new Settling.Usual(version.terms()), actor);
    }

    static Problem notFound(UUID contract) {
        return Problem.of(ProblemType.NOT_FOUND)
                .detail("The member has no such contract")
                .with("contract", contract);
    }
}
