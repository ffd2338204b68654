package org.loyaltyledger.member.activity;

import java.math.BigDecimal;

/**
 * What counts of something a member did, or in sum; negative where something is taken back.
 *
 * @param points earned by sales
 * @param spend paid, tax included
 * @param profit contribution to profit
 * @param visits sales
 */
public record Figures(long points, BigDecimal spend, BigDecimal profit, long visits) {

    public static final Figures NONE = new Figures(0, BigDecimal.ZERO, BigDecimal.ZERO, 0);

    public Figures plus(Figures other) {
        return new Figures(
                Math.addExact(points, other.points),
                spend.add(other.spend),
                profit.add(other.profit),
                Math.addExact(visits, other.visits));
    }

    public Figures negated() {
        return new Figures(Math.negateExact(points), spend.negate(), profit.negate(), Math.negateExact(visits));
    }

    public boolean isNothing() {
        return points == 0 && spend.signum() == 0 && profit.signum() == 0 && visits == 0;
    }
}
