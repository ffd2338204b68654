package org.loyaltyledger.till.redemption.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.till.reason.Reason;
import org.loyaltyledger.vault.terms.Ratio;

/** Points as a means of payment. */
public final class Payment {

    private final Ratio ratio;
    private final Optional<Bill> bill;
    private final int cents;

    /**
     * @param bill what is to be paid; empty: nothing in particular
     * @param cents decimal places of the programme's currency
     */
    public Payment(Ratio ratio, Optional<Bill> bill, int cents) {
        this.ratio = ratio;
        this.bill = bill;
        this.cents = cents;
    }

    /**
     * As many points as the terms, the bill and the balance allow; perhaps none.
     *
     * @param spendable what the member can spend
     */
    public Price most(long spendable) {
        long points = whole(Math.min(spendable, allowed()));
        return points < ratio.minimum() ? price(0) : price(points);
    }

    /**
     * Exactly so many points.
     *
     * @throws Problem limit-exceeded if the terms do not take so few or so many, or not in such steps
     */
    public Price exactly(long points) {
        if (points < ratio.minimum()) {
            throw refusal("The terms take no fewer points at once.", points).with("minimum", ratio.minimum());
        }
        if (points != whole(points)) {
            throw refusal("The terms take points in steps only.", points).with("step", ratio.step());
        }
        long most = whole(allowed());
        if (points > most) {
            throw refusal("The terms or the bill take no more points.", points).with("most", Math.max(0, most));
        }
        return price(points);
    }

    private Problem refusal(String detail, long points) {
        return Problem.of(ProblemType.LIMIT_EXCEEDED)
                .detail(detail)
                .with("ratio", ratio.id())
                .with("wanted", points);
    }

    /** What the terms and the bill allow at most, whatever the balance. */
    private long allowed() {
        long most = ratio.maximumPoints().orElse(Long.MAX_VALUE);
        BigDecimal paid = bill.map(Bill::paidByPoints).orElse(BigDecimal.ZERO);
        if (ratio.maximumAmount().isPresent()) {
            most = Math.min(most, pointsFor(ratio.maximumAmount().get().subtract(paid)));
        }
        if (bill.isPresent()) {
            BigDecimal total = bill.get().total();
            BigDecimal share = ratio.maximumShare().map(total::multiply).orElse(total);
            most = Math.min(most, pointsFor(share.min(total).subtract(paid)));
        }
        return most;
    }

    /** The most points that pay no more than an amount: points x amount / ratio, rounded down. */
    private long pointsFor(BigDecimal amount) {
        BigDecimal points = amount.max(BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(ratio.points()))
                .divide(ratio.amount(), 0, RoundingMode.DOWN);
        return points.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValueExact();
    }

    private long whole(long points) {
        return points - points % ratio.step();
    }

    private Price price(long points) {
        BigDecimal value = ratio.valueOf(points, cents);
        Reason reason = Reason.of(
                ratio.id(),
                ratio.points() + " pay " + ratio.amount().toPlainString(),
                "ratioPoints",
                ratio.points(),
                "ratioAmount",
                ratio.amount().toPlainString(),
                "points",
                points,
                "value",
                value.toPlainString());
        return new Price(ratio.id(), points, Optional.of(value), 0, 0, List.of(reason));
    }
}
