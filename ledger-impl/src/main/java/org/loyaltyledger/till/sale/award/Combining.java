package org.loyaltyledger.till.sale.award;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.loyaltyledger.till.reason.Reason;
import org.loyaltyledger.vault.terms.earning.EarningTerms.CampaignCombination;
import org.loyaltyledger.vault.terms.earning.EarningTerms.Combination;

/** Chooses among rules of one layer that match the same sale. */
final class Combining {

    private final ToLongFunction<Match> worth;
    private final List<Reason> passedOver;

    /** @param worth what a match gives by itself */
    Combining(ToLongFunction<Match> worth, List<Reason> passedOver) {
        this.worth = worth;
        this.passedOver = passedOver;
    }

    List<Match> base(List<Match> matches, Combination combination) {
        return switch (combination) {
            case SUM -> matches;
            case BEST -> only(matches, best(matches), combination);
            case FIRST -> only(matches, 0, combination);
        };
    }

    List<Match> campaigns(List<Match> matches, CampaignCombination combination) {
        return switch (combination) {
            case SUM -> matches;
            case BEST -> only(matches, best(matches), combination);
            case FIRST -> only(matches, 0, combination);
            case NEWEST -> only(matches, newest(matches), combination);
        };
    }

    private List<Match> only(List<Match> matches, int chosen, Enum<?> combination) {
        if (matches.size() < 2) {
            return matches;
        }
        Match winner = matches.get(chosen);
        for (Match match : matches) {
            if (match != winner) {
                passedOver.add(Reason.of(
                        match.rule().id(),
                        "Of the rules that match only one gives.",
                        "combination",
                        combination,
                        "chosen",
                        winner.rule().id()));
            }
        }
        return List.of(winner);
    }

    /** The one that gives most; of equals the first. */
    private int best(List<Match> matches) {
        int best = 0;
        for (int i = 1; i < matches.size(); i++) {
            if (worth.applyAsLong(matches.get(i)) > worth.applyAsLong(matches.get(best))) {
                best = i;
            }
        }
        return best;
    }

    /** The one whose validity began last; of equals the later in the document. */
    private static int newest(List<Match> matches) {
        Comparator<Match> byStart =
                Comparator.comparing(match -> match.rule().valid().from().orElse(LocalDateTime.MIN));
        int newest = 0;
        for (int i = 1; i < matches.size(); i++) {
            if (byStart.compare(matches.get(i), matches.get(newest)) >= 0) {
                newest = i;
            }
        }
        return newest;
    }
}
