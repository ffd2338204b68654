package org.loyaltyledger.till.redemption;

import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.redemption.Redemption;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.till.answer.Explanations;
import org.loyaltyledger.till.redemption.price.Price;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Posting;
import org.loyaltyledger.vault.ledger.TransactionKind;

/** Spends points at once. */
record Redeem(Order order) implements Command {

    @Override
    public void first(Needs needs) {
        order.first(needs);
    }

    @Override
    public void then(Books books, Needs needs) {
        order.then(books, needs);
    }

    @Override
    public Answer decide(Books books) {
        Standing standing = order.check(books);
        UUID member = standing.member();
        Price price = order.price(books, standing, Sliding.end(order.terms(), order.occurredAt()));
        Posting posting = books.open(TransactionKind.REDEMPTION, order.occurredAt(), order.note(), member);
        Sliding.redeemed(posting, member, order.terms(), order.occurredAt());
        posting.debit(member, Book.REDEEMED, price.points());
        posting.close(Explanations.text(price.reasons(), order.version().number()));
        order.keep(
                books,
                new Redeemed(
                        posting.id(),
                        books.now(),
                        order.programme(),
                        price,
                        order.version().number(),
                        order.store(),
                        order.note().reference(),
                        false,
                        new Redeemed.Origin(false, member, order.occurredAt())));
        Redemption answer = new Redemption(
                order.dryRun() ? null : posting.id().uuid(books.now()),
                member,
                order.reference().map(Reference::text).orElse(null),
                order.occurredAt(),
                order.dryRun() ? null : books.now(),
                (long) order.version().number(),
                Spending.of(price, Optional.empty(), order.version()),
                books.account(member).spendable());
        return new Answer(order.dryRun() ? 200 : 201, answer, Optional.of(posting.id()));
    }
}
