package org.loyaltyledger.ties.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.loyaltyledger.ties.contract.rule.Lives;
import org.loyaltyledger.vault.terms.Terms;

/** A hundred templates by dice; reading terms takes longer than living under them. */
final class RandomTemplates {

    private static final List<Terms> SOME = some();

    private RandomTemplates() {}

    static Terms pick(Random dice) {
        return SOME.get(dice.nextInt(SOME.size()));
    }

    private static List<Terms> some() {
        Random dice = new Random(7);
        List<Terms> terms = new ArrayList<>();
        for (int nth = 0; nth < 100; nth++) {
            terms.add(Lives.terms("- {" + template(dice) + "}"));
        }
        return terms;
    }

    private static String template(Random dice) {
        int months = 1 + dice.nextInt(9);
        long upFront = dice.nextInt(3) == 0 ? 0 : 1 + dice.nextInt(300);
        long first = 1 + dice.nextInt(200);
        long second = 1 + dice.nextInt(200);
        long fee = 1 + dice.nextInt(90);
        String bookedAt = dice.nextBoolean() ? "ACCEPTANCE" : "ACTIVATION";
        String clawBack = List.of("NONE", "PRORATA", "FULL").get(dice.nextInt(3));
        String falls = List.of("STAYS", "LINEAR_BY_MONTH").get(dice.nextInt(2));
        String trueUp = List.of(
                        "{kind: NONE}",
                        "{kind: CHARGE_SHORTFALL, percent: '" + (1 + dice.nextInt(100)) + "'}",
                        "{kind: FORFEIT_BONUS}")
                .get(dice.nextInt(3));
        return "id: it, benefits: [free-delivery], term: P" + months + "M, coolingOff: P" + dice.nextInt(20) + "D,"
                + " commitment: {measure: SPEND, amount: '100.00', per: " + (dice.nextBoolean() ? "MONTH" : "TERM")
                + ", trueUp: " + trueUp + "},"
                + " bonus: {total: " + (upFront + first + second) + (upFront > 0 ? ", upFront: " + upFront : "")
                + ", bookedAt: " + bookedAt + ", vesting: [{after: P" + dice.nextInt(20) + "D, points: " + first
                + "}, {after: P" + months + "M, points: " + second + "}]},"
                + " exit: {forfeitUnvested: " + dice.nextBoolean() + ", clawBackUpFront: " + clawBack
                + ", fee: {amount: '" + fee + ".00', falls: " + falls
                + ", cap: {percent: '100', schedule: [{after: P0D, most: '" + fee + ".00'}]}}},"
                + " renewal: {kind: BY_NOTICE, noticeFrom: P" + months + "M}";
    }
}
