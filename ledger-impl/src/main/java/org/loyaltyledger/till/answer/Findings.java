package org.loyaltyledger.till.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.problem.Violation;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.ground.problem.Problem;

/** What is wrong with a request beyond what its constraints say; collected, so that all of it is told at once. */
public final class Findings {

    private final Currency currency;
    private final List<Violation> violations = new ArrayList<>();
    private boolean foreign;

    /** @param currency of the programme */
    public Findings(Currency currency) {
        this.currency = currency;
    }

    public void add(String pointer, String message) {
        violations.add(new Violation(pointer, message));
    }

    /** An amount in the programme's currency, not below zero; an absent one is zero. */
    public BigDecimal amount(String pointer, Money money) {
        BigDecimal amount = signed(pointer, money);
        if (amount.signum() < 0) {
            add(pointer + "/amount", "must not be below zero");
        }
        return amount.max(zero());
    }

    /** As above, of what goes the other way: not above zero. */
    public BigDecimal amountBack(String pointer, Money money) {
        BigDecimal amount = signed(pointer, money);
        if (amount.signum() > 0) {
            add(pointer + "/amount", "must not be above zero on a line that is brought back");
        }
        return amount.min(zero());
    }

    private BigDecimal signed(String pointer, Money money) {
        if (money == null) {
            return zero();
        }
        if (!money.currency().equals(currency)) {
            foreign = true;
            add(pointer + "/currency", "must be " + currency.getCurrencyCode());
            return zero();
        }
        return money.amount();
    }

    private BigDecimal zero() {
        return BigDecimal.ZERO.setScale(currency.getDefaultFractionDigits());
    }

    /** Either an id or an identifier. */
    public void member(String pointer, MemberRef member) {
        if ((member.id() == null) == (member.identifier() == null)) {
            add(pointer, "must have either id or identifier");
        }
    }

    /** Exactly one of some fields. */
    public void one(String pointer, String names, Object... fields) {
        int given = 0;
        for (Object field : fields) {
            given += field == null ? 0 : 1;
        }
        if (given != 1) {
            add(pointer, "must have exactly one of " + names);
        }
    }

    /** @throws Problem invalid-request or currency-mismatch, if there are any */
    public void check() {
        if (!violations.isEmpty()) {
            throw Problem.of(foreign ? ProblemType.CURRENCY_MISMATCH : ProblemType.INVALID_REQUEST)
                    .detail(
                            violations.size() == 1
                                    ? "The body has an error; the violation names it."
                                    : "The body has " + violations.size() + " errors; the violations name them.")
                    .violations(violations);
        }
    }
}
