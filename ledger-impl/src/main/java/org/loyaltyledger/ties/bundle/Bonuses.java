package org.loyaltyledger.ties.bundle;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.loyaltyledger.api.statement.Explanation;
import org.loyaltyledger.ground.json.Json;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.LotId;
import org.loyaltyledger.vault.ledger.LotPolicy;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.ledger.Posting;
import org.loyaltyledger.vault.ledger.Transaction;
import org.loyaltyledger.vault.ledger.TransactionId;
import org.loyaltyledger.vault.ledger.TransactionKind;
import org.loyaltyledger.vault.terms.Clawback;
import org.loyaltyledger.vault.terms.TermsVersion;

/**
 * Books the bonus of bundles, each in a transaction of its own.
 *
 * @param version the terms that decide
 * @param reference what it follows from, such as a receipt
 * @param actor who reported that
 */
record Bonuses(Books books, TermsVersion version, String reference, String actor) {

    /** What a booking moved. */
    record Booked(long points, TransactionId id, UUID transaction) {}

    /** @param earnedAt business time of what earned them */
    Booked give(UUID member, String bundle, String name, long points, Instant earnedAt) {
        Posting posting = open(member, earnedAt, "bundle complete: " + name);
        posting.credit(member, Book.ISSUED, points, LotPolicy.active(version.terms(), earnedAt));
        return close(posting, points, bundle, name + " is complete");
    }

    /**
     * Takes points back by the programme's policy.
     *
     * @param own transactions that gave them
     */
    Booked take(UUID member, String bundle, String name, long points, List<UUID> own, Instant at) {
        Posting posting = open(member, at, "bundle no longer complete: " + name);
        long taken = posting.takeBack(
                        member,
                        Book.ISSUED,
                        points,
                        lots(own),
                        version.terms().points().clawback())
                .total();
        return close(posting, -taken, bundle, name + " is no longer what it was");
    }

    /** Whether the lot of a bonus is in reach: that of a member who was merged across partitions stayed where it was. */
    boolean isHere(Paid paid) {
        return !lots(paid.transaction().stream().toList()).isEmpty();
    }

    /** How many points can be taken back, at the most, of what some transactions gave a member. */
    long limit(UUID member, List<UUID> own) {
        if (version.terms().points().clawback() != Clawback.PENDING_ONLY) {
            return Long.MAX_VALUE;
        }
        return lots(own).stream()
                .map(books.lots()::get)
                .filter(lot -> lot.account().equals(member))
                .mapToLong(lot -> lot.pending() + lot.expired())
                .sum();
    }

    private List<LotId> lots(List<UUID> transactions) {
        return transactions.stream()
                .distinct()
                .map(TransactionId::of)
                .map(id -> new LotId(id, 1))
                .filter(books.lots()::has)
                .toList();
    }

    private Posting open(UUID member, Instant at, String reason) {
        return books.open(TransactionKind.BONUS, at, new Note(actor, reason, reference, version.number()), member);
    }

    private Booked close(Posting posting, long points, String bundle, String text) {
        Explanation why = new Explanation(
                "bundle/" + bundle, null, (long) version.number(), text, Map.of("points", Long.toString(points)));
        Transaction booked = posting.close(new String(Json.write(List.of(why)), StandardCharsets.UTF_8));
        return new Booked(points, booked.id(), booked.uuid());
    }
}
