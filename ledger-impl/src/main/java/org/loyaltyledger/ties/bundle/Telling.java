package org.loyaltyledger.ties.bundle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.loyaltyledger.member.activity.Followed;
import org.loyaltyledger.ties.bundle.rule.Outlook;
import org.loyaltyledger.ties.bundle.rule.State;
import org.loyaltyledger.vault.ledger.TransactionId;
import org.loyaltyledger.vault.terms.bundle.Collected;

/** Tells the till what a sale or return meant for a bundle. */
record Telling(Collected bundle, LocalDate day) {

    Followed complete(Optional<Bonuses.Booked> booked, State state) {
        return followed(bundle.name() + " is complete", booked, state);
    }

    /** Told only if one component more or less is there than before. */
    Optional<Followed> onTheWay(State before, State after) {
        boolean same = Outlook.of(before, bundle, day).done()
                == Outlook.of(after, bundle, day).done();
        return same || bundle.days().isEmpty()
                ? Optional.empty()
                : Optional.of(followed(
                        bundle.name() + ": " + Outlook.of(after, bundle, day).text(bundle), Optional.empty(), after));
    }

    /** Told only if something changed. */
    Optional<Followed> recounted(Optional<Bonuses.Booked> booked, State state, int more) {
        if (booked.isEmpty() && more == 0) {
            return Optional.empty();
        }
        long points = booked.map(Bonuses.Booked::points).orElse(0L);
        return Optional.of(followed(bundle.name() + recounted(points, more), booked, state));
    }

    private static String recounted(long points, int more) {
        if (points == 0 && more == 0) {
            return ": its bonus was earned by another purchase";
        }
        return more > 0 || points > 0 ? " is complete" : " is no longer what it was";
    }

    /** What each of two members was paid before they became one. */
    Followed kept(long points, State state) {
        Followed one = followed(bundle.name() + ": what was paid to each before stays", Optional.empty(), state);
        Map<String, Object> figures = new HashMap<>(one.figures());
        figures.put("policy", "KEPT");
        figures.put("points", points);
        return new Followed(one.source(), one.text(), 0, Optional.empty(), figures);
    }

    private Followed followed(String text, Optional<Bonuses.Booked> booked, State state) {
        Outlook outlook = Outlook.of(state, bundle, day);
        Map<String, Object> figures = new HashMap<>();
        figures.put("completions", state.completions());
        figures.put("done", (long) outlook.done());
        figures.put("needed", (long) bundle.needed());
        outlook.daysLeft().ifPresent(days -> figures.put("daysLeft", days));
        Optional<TransactionId> transaction = booked.map(Bonuses.Booked::id);
        return new Followed(
                "BUNDLE/" + bundle.id(),
                text,
                booked.map(Bonuses.Booked::points).orElse(0L),
                transaction,
                figures);
    }
}
