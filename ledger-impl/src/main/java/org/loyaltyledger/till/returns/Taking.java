package org.loyaltyledger.till.returns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.member.MemberStatus;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.till.sale.SaleLot;
import org.loyaltyledger.till.sale.SaleRow;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.GivenBack;
import org.loyaltyledger.vault.ledger.LotId;
import org.loyaltyledger.vault.ledger.LotPolicy;
import org.loyaltyledger.vault.ledger.Posting;
import org.loyaltyledger.vault.ledger.TakenBack;
import org.loyaltyledger.vault.ledger.TransactionId;
import org.loyaltyledger.vault.terms.Terms;

/** Moves the points of a return, for the member that made the sale or the one it was merged into. */
final class Taking {

    private final Books books;
    private final Posting posting;
    private final SaleRow sale;
    private final Standing member;
    private final Terms terms;

    Taking(Books books, Posting posting, SaleRow sale, Standing member, Terms terms) {
        this.books = books;
        this.posting = posting;
        this.sale = sale;
        this.member = member;
        this.terms = terms;
    }

    /** @return where the points were; what is missing could not be taken, by the terms' policy */
    TakenBack takeBack(long points, Instant occurredAt) {
        if (points == 0) {
            return TakenBack.NOTHING;
        }
        if (points < 0) {
            posting.credit(id(), Book.ISSUED, -points, LotPolicy.active(terms, occurredAt));
            return TakenBack.NOTHING;
        }
        return posting.takeBack(id(), Book.ISSUED, points, own(), terms.points().clawback());
    }

    /**
     * @param already points that earlier returns gave back
     * @return how many of them are the member's again, by the terms' policy
     */
    GivenBack giveBack(long points, long already) {
        if (points == 0) {
            return GivenBack.NOTHING;
        }
        if (points < 0) {
            posting.debitOwing(id(), Book.REDEEMED, -points);
            return new GivenBack(points, 0);
        }
        Optional<Instant> until = terms.points().restoreExpired().expiresAt(books.now(), terms.zone());
        return posting.giveBack(id(), Book.REDEEMED, booking(), already, points, until);
    }

    static boolean isClosed(Standing member) {
        return member.status() == MemberStatus.CLOSED;
    }

    /** The lots that the sale's awards were given as. */
    private List<LotId> own() {
        return sale.lots().stream().map(SaleLot::id).toList();
    }

    private TransactionId booking() {
        return sale.transaction().orElseThrow();
    }

    private UUID id() {
        return member.member();
    }
}
