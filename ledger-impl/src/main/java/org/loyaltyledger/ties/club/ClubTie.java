package org.loyaltyledger.ties.club;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.activity.Act;
import org.loyaltyledger.member.activity.Followed;
import org.loyaltyledger.member.activity.MemberMerge;
import org.loyaltyledger.member.activity.Occasion;
import org.loyaltyledger.member.activity.Tie;
import org.loyaltyledger.ties.club.rule.Seat;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.ledger.Transaction;
import org.loyaltyledger.vault.terms.Clawback;

/**
 * What follows for clubs from what members do: the sales of a family's persons bring points into its pool, returns take them
 * out again, and who ends leaves its clubs and its family.
 */
@ApplicationScoped
public class ClubTie implements Tie {

    private OfferBook offers;

    ClubTie() {
        // for the container's proxy
    }

    @Inject
    ClubTie(OfferBook offers) {
        this.offers = offers;
    }

    @Override
    public String name() {
        return "club";
    }

    @Override
    public void need(Books books, Needs needs, Occasion occasion) {
        if (occasion.kind() != Occasion.Kind.EVENT) {
            Bringing.need(books, needs, occasion.member(), occasion.standing().partition());
        }
    }

    @Override
    public List<Followed> follow(Books books, Act act) {
        if (act.booked().isEmpty()) {
            return List.of();
        }
        Transaction booked = act.booked().get();
        Bringing bringing =
                new Bringing(books, act.occasion().standing(), act.occasion().at());
        Optional<Place> place = bringing.place();
        if (place.isEmpty()) {
            return List.of();
        }
        return act.occasion().kind() == Occasion.Kind.SALE
                ? sold(bringing, place.get(), booked)
                : returned(books, bringing, place.get(), act, booked);
    }

    private static List<Followed> sold(Bringing bringing, Place place, Transaction sale) {
        return bringing.bring(place, bringing.earned(place, sale)).stream()
                .map(brought -> new Followed(
                        "CLUB/family",
                        "Into the family's pool",
                        -brought.points(),
                        Optional.of(brought.transaction().id()),
                        Map.of("membership", place.membership().toString())))
                .toList();
    }

    /** A sale from before the person came is its own business; so is one of which only pending points go back. */
    private static List<Followed> returned(Books books, Bringing bringing, Place place, Act act, Transaction booked) {
        Occasion occasion = act.occasion();
        boolean concerns = !occasion.countsAt().isBefore(place.since())
                && occasion.terms().points().clawback() != Clawback.PENDING_ONLY;
        Return taken = Return.of(booked, occasion.standing(), -act.figures().points(), place.bound());
        if (!concerns || taken.claim() <= 0) {
            return List.of();
        }
        if (place.holderPartition() == occasion.standing().partition()) {
            Seat seat = bringing.seat(place).orElseThrow();
            new Pool(books, Holder.of(place), place.membership(), occasion.at(), Note.LEDGER)
                    .giveBack(seat, taken.claim(), taken.forgone());
        } else {
            UUID id = Pool.letterId(
                    place.membership(), occasion.member(), Letter.Kind.CLAIMS, books.now(), occasion.reference());
            books.room(Rooms.LETTERS)
                    .put(
                            id,
                            new Letter(
                                    id,
                                    occasion.standing().programme(),
                                    place.holderPartition(),
                                    Letter.Kind.CLAIMS,
                                    place.membership(),
                                    place.holder(),
                                    occasion.member(),
                                    taken.claim(),
                                    taken.forgone(),
                                    List.of(),
                                    false));
        }
        return List.of(new Followed(
                "CLUB/family",
                "Out of the family's pool",
                0,
                Optional.empty(),
                Map.of("membership", place.membership().toString(), "claimed", taken.claim())));
    }

    @Override
    public void needEnding(Books books, Needs needs, UUID member) {
        Ending.need(books, needs, member);
    }

    @Override
    public void leave(Books books, Standing member, Instant at) {
        new Ending(books, offers.known(member.programme()), at).leave(member);
    }

    @Override
    public List<Followed> join(Books books, MemberMerge merge) {
        new Ending(books, offers.known(merge.survivor().programme()), merge.at()).join(merge.survivor(), merge.ended());
        return List.of();
    }
}
