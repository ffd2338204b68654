package org.loyaltyledger.ties.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loyaltyledger.member.SampleMembers;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.activity.Act;
import org.loyaltyledger.member.activity.Figures;
import org.loyaltyledger.member.activity.Followed;
import org.loyaltyledger.member.activity.Occasion;
import org.loyaltyledger.member.activity.Piece;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;

/** Buys, or brings back, as the till has it booked. */
final class Buying implements Command {
    private final Desk desk;
    private final String sku;
    private final BigDecimal units;
    private final BigDecimal amount;
    private final Instant countsAt;
    List<Followed> followed = List.of();

    Buying(Desk desk, String sku, BigDecimal units, BigDecimal amount, Instant countsAt) {
        this.desk = desk;
        this.sku = sku;
        this.units = units;
        this.amount = amount;
        this.countsAt = countsAt;
    }

    @Override
    public void first(Needs needs) {
        SampleMembers.party(desk.member).first(needs);
    }

    @Override
    public void then(Books books, Needs needs) {
        SampleMembers.party(desk.member).then(books, needs);
        Desk.TIES.need(books, needs, occasion(books));
    }

    @Override
    public Answer decide(Books books) {
        Figures figures = new Figures(0, amount, BigDecimal.ZERO, amount.signum());
        followed = Desk.TIES.follow(
                books,
                new Act(
                        occasion(books),
                        figures,
                        List.of(new Piece(sku, "", "GROCERY", units, amount)),
                        Map.of(),
                        Optional.empty()));
        return new Answer(200, Map.of(), Optional.empty());
    }

    private Occasion occasion(Books books) {
        Standing standing = SampleMembers.party(desk.member).find(books).orElseThrow();
        Occasion.Kind kind = amount.signum() < 0 ? Occasion.Kind.RETURN : Occasion.Kind.SALE;
        return new Occasion(kind, standing, desk.version, countsAt, books.now(), "S1/R1", "till");
    }
}
