package org.loyaltyledger.ties.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loyaltyledger.api.contract.ContractStatus;
import org.loyaltyledger.api.statement.Explanation;
import org.loyaltyledger.ground.json.Json;
import org.loyaltyledger.ties.contract.rule.Course.Due;
import org.loyaltyledger.ties.contract.rule.Course.Kind;
import org.loyaltyledger.ties.contract.rule.Leaving;
import org.loyaltyledger.ties.contract.rule.Life;
import org.loyaltyledger.ties.contract.rule.Term;

/** Why a contract gave, took back or charged what it did. */
final class Texts {

    private Texts() {}

    static String json(List<Explanation> reasons) {
        return new String(Json.write(reasons), StandardCharsets.UTF_8);
    }

    static Explanation given(Life life, Due due) {
        return due.kind() == Kind.UP_FRONT
                ? reason(life, "bonus", "The contract gives points up front", "points", due.points())
                : reason(
                        life,
                        "bonus",
                        "An instalment of the contract's bonus vested",
                        "points",
                        due.points(),
                        "instalment",
                        due.nth() + 1,
                        "of",
                        life.conditions().bonus().vesting().size());
    }

    /** How each figure of an exit came about. */
    static List<Explanation> left(Life life, Leaving leaving, Settling.Taken taken, Settling.Taken dropped) {
        List<Explanation> reasons = new ArrayList<>();
        boolean cancelled = leaving.after() == ContractStatus.CANCELLED;
        if (cancelled) {
            reasons.add(reason(
                    life,
                    "coolingOff",
                    "The contract is in cooling-off: what was given comes back, and nothing is charged",
                    "until",
                    life.term().map(Term::coolingEnds).orElseThrow()));
        }
        if (leaving.forfeited() > 0) {
            reasons.add(
                    reason(life, "exit.forfeitUnvested", "What has not vested is lost", "points", leaving.forfeited()));
        }
        if (leaving.given() > 0) {
            reasons.add(reason(
                    life, "exit.forfeitUnvested", "What has not vested is given now", "points", leaving.given()));
        }
        if (leaving.clawBack() > 0) {
            reasons.add(reason(
                    life,
                    "exit.clawBackUpFront",
                    "Points given up front are taken back",
                    "given",
                    life.tally().given().upFrontPoints(),
                    "share",
                    cancelled ? "FULL" : life.conditions().exit().upFront(),
                    "clawBack",
                    leaving.clawBack(),
                    "policy",
                    Parting.policy(life, leaving),
                    "taken",
                    taken.points(),
                    "owed",
                    taken.owed()));
        }
        if (dropped.wanted() > 0) {
            reasons.add(reason(
                    life,
                    "renewal",
                    "The contract that was to follow is cancelled: what it gave comes back",
                    "clawBack",
                    dropped.wanted(),
                    "taken",
                    dropped.points(),
                    "owed",
                    dropped.owed()));
        }
        if (leaving.feeBeforeCap().signum() > 0) {
            reasons.add(reason(
                    life,
                    "exit.fee",
                    "A fee for leaving before the end",
                    "falls",
                    life.conditions().exit().fee().orElseThrow().falls(),
                    "beforeCap",
                    leaving.feeBeforeCap().toPlainString(),
                    "cap",
                    leaving.cap().orElse(leaving.feeBeforeCap()).toPlainString(),
                    "fee",
                    leaving.fee().toPlainString()));
        }
        return reasons;
    }

    private static Explanation reason(Life life, String rule, String text, Object... figures) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < figures.length; i += 2) {
            named.put(figures[i].toString(), figures[i + 1].toString());
        }
        return new Explanation(
                "contract/" + life.template() + "/" + rule,
                null,
                (long) life.agreement().frame().termsVersion(),
                text,
                named);
    }
}
