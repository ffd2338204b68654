package org.loyaltyledger.till.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.returns.ReturnReceipt;
import org.loyaltyledger.api.sale.SaleExchange;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.till.sale.ExchangedLine;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Needs;

/** The return of one line of an earlier receipt, booked with the sale that it is exchanged in. */
record ReturnWithinSale(BookReturn command, int line) implements ExchangedLine {

    @Override
    public ExchangedLine at(Instant occurredAt) {
        return new ReturnWithinSale(command.at(occurredAt), line);
    }

    @Override
    public void first(Needs needs) {
        command.first(needs);
    }

    @Override
    public void then(Books books, Needs needs) {
        command.then(books, needs);
    }

    @Override
    public Exchanged book(Books books, Optional<UUID> buyer) {
        ReturnReceipt receipt = (ReturnReceipt) command.decide(books).body();
        Optional<UUID> owner = Optional.ofNullable(receipt.member());
        if (owner.isPresent() && !owner.equals(buyer)) {
            throw Problem.of(ProblemType.CONFLICT)
                    .detail("The receipt of a line that is brought back is another member's: post its return by"
                            + " itself.")
                    .with("line", line)
                    .with("receiptNo", receipt.receiptNo())
                    .with("store", receipt.store());
        }
        BigDecimal worth = receipt.returned().amount();
        BigDecimal money =
                Optional.ofNullable(receipt.moneyBack()).map(Money::amount).orElse(worth);
        return new Exchanged(told(receipt), worth, money);
    }

    private SaleExchange told(ReturnReceipt receipt) {
        return new SaleExchange(
                line,
                receipt.receiptNo(),
                receipt.store(),
                receipt.returnNo(),
                receipt.transaction(),
                receipt.returned(),
                receipt.moneyBack(),
                receipt.takenBack(),
                receipt.forgone(),
                receipt.givenBack(),
                receipt.lost(),
                receipt.explanation(),
                receipt.consequences());
    }
}
