package org.loyaltyledger.till.redemption;

import java.time.Instant;
import java.util.Optional;
import org.loyaltyledger.api.redemption.HoldStatus;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.till.answer.Explanations;
import org.loyaltyledger.till.redemption.price.Price;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Hold;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Posting;
import org.loyaltyledger.vault.ledger.TransactionKind;

/** Sets points aside; from now on, whatever the till's clock says, for as long as the terms let it. */
record PlaceHold(Order order) implements Command {

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
        Standing member = order.check(books);
        Price price = order.price(books, member, Lot.NEVER);
        Posting posting = books.open(TransactionKind.HOLD, order.occurredAt(), order.note(), member.member());
        Instant until = books.now().plus(order.terms().redemption().holdTtl());
        Hold hold = posting.hold(
                member.member(), price.points(), until, order.note().reference());
        posting.close(Explanations.text(price.reasons(), order.version().number()));
        Redeemed redeemed = new Redeemed(
                hold.id(),
                books.now(),
                order.programme(),
                price,
                order.version().number(),
                order.store(),
                hold.reference(),
                price.units() > 0,
                new Redeemed.Origin(true, member.member(), order.occurredAt()));
        order.keep(books, redeemed);
        return new Answer(
                order.dryRun() ? 200 : 201,
                new org.loyaltyledger.api.redemption.Hold(
                        order.dryRun() ? null : hold.uuid(),
                        HoldStatus.HELD,
                        order.dryRun() ? null : hold.uuid(),
                        member.member(),
                        order.reference().map(Reference::text).orElse(null),
                        hold.points(),
                        0L,
                        until,
                        order.occurredAt(),
                        order.dryRun() ? null : books.now(),
                        Spending.of(price, Optional.empty(), order.version()),
                        books.account(member.member()).spendable()),
                Optional.of(posting.id()));
    }
}
