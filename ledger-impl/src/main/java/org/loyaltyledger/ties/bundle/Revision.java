package org.loyaltyledger.ties.bundle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.member.activity.Occasion;
import org.loyaltyledger.ties.bundle.rule.Completion;
import org.loyaltyledger.vault.terms.bundle.Collected;

/**
 * Books what a recount changes in the bonuses of one bundle: by how much they are more or less, and which other purchase is
 * the reason for them now. Then the bonus is given at the time of the purchase that earned it, so that it ends when points
 * of that purchase end, and what counts no more is taken back, from its own lots first.
 */
final class Revision {

    private final Occasion occasion;
    private final Collected bundle;
    private final UUID holder;
    private final Bonuses bonuses;
    private final long more;
    private final long less;
    private final Map<Completion, Long> gained = new HashMap<>();
    private final List<UUID> lostIn = new ArrayList<>();
    private final long lost;
    private final Instant lostAt;
    private final Map<Completion, UUID> transactions = new HashMap<>();
    private final List<Bonuses.Booked> booked = new ArrayList<>();

    /**
     * @param change by how many points the bonuses differ from what was booked
     * @param undone completions that count no more
     * @param changed completions with other figures than {@code history} has
     * @param fresh completions that are new
     */
    Revision(
            Recount recount,
            long change,
            List<Paid> undone,
            List<Paid> changed,
            List<Completion> fresh,
            History history) {
        this.occasion = recount.occasion();
        this.bundle = recount.bundle();
        this.holder = recount.holder();
        this.bonuses = Recount.bonuses(recount.books(), occasion);
        this.more = Math.max(change, 0);
        this.less = recount.keepsAll() ? 0 : Math.max(-change, 0);
        long gone = 0;
        Instant latest = occasion.at();
        for (Paid paid : undone) {
            latest = later(latest, paid.completion().at());
            paid.transaction().ifPresent(lostIn::add);
            gone += bonuses.isHere(paid) ? paid.completion().points() : 0;
        }
        for (Paid paid : changed) {
            Completion now = paid.completion();
            long difference = now.points()
                    - history.paid().get(now.reference()).completion().points();
            if (difference > 0) {
                gained.put(now, difference);
            } else {
                paid.transaction().ifPresent(lostIn::add);
                latest = later(latest, now.at());
                gone -= bonuses.isHere(paid) ? difference : 0;
            }
        }
        fresh.stream().filter(one -> one.points() > 0).forEach(one -> gained.put(one, one.points()));
        this.lost = gone;
        this.lostAt = latest;
    }

    /** @return what moved in all; empty: nothing */
    Optional<Bonuses.Booked> book() {
        long gains = gained.values().stream().mapToLong(Long::longValue).sum();
        long passed = Math.min(Math.min(gains, lost), bonuses.limit(holder, lostIn));
        // Given first: what was spent of the bonus that counts no more is spent of the other then, if that is older.
        give(more + passed);
        if (passed + less > 0) {
            booked.add(bonuses.take(holder, bundle.id(), bundle.name(), passed + less, lostIn, lostAt));
        }
        return booked.stream()
                .reduce((one, other) ->
                        new Bonuses.Booked(Math.addExact(one.points(), other.points()), one.id(), one.transaction()));
    }

    /** The transaction that a completion's bonus is in: where nothing was given for it, the one that it has taken over. */
    Optional<UUID> transaction(Completion completion) {
        return completion.points() == 0
                ? Optional.empty()
                : Optional.ofNullable(transactions.get(completion))
                        .or(() -> lostIn.stream().findFirst());
    }

    /** What counts no more is not taken before it was there. */
    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** The latest first: where points were spent already, they were those that end first. */
    private void give(long points) {
        long left = points;
        List<Completion> latest = gained.keySet().stream()
                .sorted(Comparator.comparing(Completion::at)
                        .thenComparing(Completion::reference)
                        .reversed())
                .toList();
        for (Completion completion : latest) {
            long part = Math.min(left, gained.get(completion));
            if (part > 0) {
                transactions.put(completion, give(part, completion.at()));
                left -= part;
            }
        }
        if (left > 0) {
            give(left, latest.isEmpty() ? occasion.countsAt() : latest.get(0).at());
        }
    }

    private UUID give(long points, Instant earnedAt) {
        Bonuses.Booked given = bonuses.give(holder, bundle.id(), bundle.name(), points, earnedAt);
        booked.add(given);
        return given.transaction();
    }
}
