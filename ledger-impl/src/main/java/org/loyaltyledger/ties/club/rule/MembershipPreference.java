package org.loyaltyledger.ties.club.rule;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Which of two memberships of one club is worth more to a member, the better one last: one that is paid for over a free one,
 * that over a trial, and that over one whose payment is waited for. Of the same kind it is the one with the later end; one
 * without an end is the best, and one that goes on is better than one that is to end. Only memberships that live are compared.
 */
public final class MembershipPreference implements Comparator<Membership> {

    private static final Comparator<Membership> ORDER = Comparator.comparing(MembershipPreference::kind)
            .thenComparing(MembershipPreference::end)
            .thenComparing(membership -> !membership.ending());

    /** From the worst to the best. */
    private enum Kind {
        UNPAID,
        TRIAL,
        FREE,
        PAID
    }

    @Override
    public int compare(Membership one, Membership other) {
        return ORDER.compare(one, other);
    }

    private static Kind kind(Membership membership) {
        Term term = membership.term();
        if (term.isTrial()) {
            return Kind.TRIAL;
        }
        if (!term.paid()) {
            return Kind.UNPAID;
        }
        return term.price().signum() > 0 ? Kind.PAID : Kind.FREE;
    }

    private static LocalDate end(Membership membership) {
        Term term = membership.term();
        return term.paid() || term.isTrial()
                ? term.until().orElse(LocalDate.MAX)
                : term.lapsesOn().orElse(LocalDate.MAX);
    }
}
