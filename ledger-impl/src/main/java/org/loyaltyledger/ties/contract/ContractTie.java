package org.loyaltyledger.ties.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.loyaltyledger.api.contract.ContractStatus;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.member.activity.Act;
import org.loyaltyledger.member.activity.Followed;
import org.loyaltyledger.member.activity.MemberMerge;
import org.loyaltyledger.member.activity.Occasion;
import org.loyaltyledger.member.activity.Tie;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.member.entitlement.Grant;
import org.loyaltyledger.ties.contract.rule.Closing;
import org.loyaltyledger.ties.contract.rule.Counting;
import org.loyaltyledger.ties.contract.rule.Life;
import org.loyaltyledger.ties.contract.rule.Periods;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.LotSpec;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.terms.benefit.Source;
import org.loyaltyledger.vault.terms.contract.Commitment;

/** Contracts follow what members buy, and end with them. Whoever has none costs nothing: grants say who has. */
@ApplicationScoped
public class ContractTie implements Tie {

    @Override
    public String name() {
        return "contract";
    }

    @Override
    public void need(Books books, Needs needs, Occasion occasion) {
        if (occasion.kind() != Occasion.Kind.EVENT) {
            concerned(books, occasion).forEach(contract -> needs.row(Rooms.LIVES, contract));
        }
    }

    @Override
    public List<Followed> follow(Books books, Act act) {
        List<Followed> followed = new ArrayList<>();
        if (act.occasion().kind() != Occasion.Kind.EVENT) {
            concerned(books, act.occasion())
                    .flatMap(contract -> books.room(Rooms.LIVES).look(contract).stream())
                    .forEach(life -> count(books, life, act).ifPresent(followed::add));
        }
        return followed;
    }

    /** Whatever was not over by then; when a contract begins to count is its own business. */
    private static Stream<UUID> concerned(Books books, Occasion occasion) {
        return Entitlements.of(books, occasion.member()).all().stream()
                .filter(grant -> grant.source() == Source.CONTRACT)
                .filter(grant -> grant.until().isAfter(occasion.countsAt()))
                .map(Grant::reference)
                .distinct()
                .map(UUID::fromString);
    }

    private static Optional<Followed> count(Books books, Life life, Act act) {
        OptionalInt period = Counting.period(life, act.occasion().countsAt());
        BigDecimal measured = period.isEmpty() ? BigDecimal.ZERO : measured(life, act);
        if (measured.signum() == 0) {
            return Optional.empty();
        }
        Life counted = Counting.count(life, period.getAsInt(), measured);
        books.room(Rooms.LIVES).put(counted.id(), counted);
        return Optional.of(told(counted, period.getAsInt(), measured));
    }

    private static BigDecimal measured(Life life, Act act) {
        Commitment commitment = life.conditions().commitment().orElseThrow();
        return commitment.measure() == Commitment.Measure.SPEND
                ? act.figures().spend()
                : act.pieces().stream()
                        .filter(piece -> commitment.of().has(piece.sku(), piece.category(), piece.department()))
                        .map(piece -> piece.quantity())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Followed told(Life life, int period, BigDecimal measured) {
        Periods periods = life.periods().orElseThrow();
        String missing = periods.missing(life.tally(), period).toPlainString();
        return new Followed(
                "CONTRACT/" + life.template(),
                "Counts for the commitment of " + life.conditions().name() + "; to go: " + missing,
                0,
                Optional.empty(),
                Map.of(
                        "contract", life.id().toString(),
                        "counted", measured.toPlainString(),
                        "committed", periods.commitment().amount().toPlainString(),
                        "missing", missing,
                        "until", periods.until(period).toString()));
    }

    @Override
    public void needEnding(Books books, Needs needs, UUID member) {
        needs.row(Rooms.OF_MEMBER, member);
        books.room(Rooms.OF_MEMBER).find(member).orElse(Set.of()).forEach(contract -> {
            needs.row(Rooms.LIVES, contract);
            books.room(Rooms.LIVES).find(contract).ifPresent(life -> Concern.need(life, needs));
        });
    }

    /** Nobody is kept: offers are withdrawn, the rest is cancelled or left early, as quoted. */
    @Override
    public void leave(Books books, Standing member, Instant at) {
        // What is booked now leaves with the member at once, so it needs no end of its own.
        Settling settling = new Settling(books, member, given -> LotSpec.active(given, Lot.NEVER), Note.LEDGER);
        for (UUID contract : ofMember(books, member.member())) {
            Life life = books.room(Rooms.LIVES).look(contract).orElseThrow();
            Instant when = life.latest().isAfter(at) ? life.latest() : at;
            switch (life.state(when)) {
                case OFFERED ->
                    books.room(Rooms.LIVES)
                            .put(
                                    contract,
                                    life.close(new Closing(
                                            ContractStatus.WITHDRAWN, when, Note.LEDGER, "the member left")));
                case COOLING_OFF, ACCEPTED, ACTIVE -> new Parting(settling).part(life, when, "the member left");
                default -> {
                    // over already
                }
            }
        }
    }

    /** What each of the two bought counts for the contracts of the other, as far as it lies within their terms. */
    @Override
    public List<Followed> countOther(Books books, MemberMerge merge, Map<UUID, List<Act>> acts) {
        UUID survivor = merge.survivor().member();
        UUID ended = merge.ended().member();
        List<Followed> followed = new ArrayList<>();
        followed.addAll(countOther(books, survivor, acts.get(ended)));
        followed.addAll(countOther(books, ended, acts.get(survivor)));
        return followed;
    }

    private static List<Followed> countOther(Books books, UUID member, List<Act> acts) {
        List<Followed> followed = new ArrayList<>();
        for (UUID contract : ofMember(books, member)) {
            Life before = books.room(Rooms.LIVES).look(contract).orElseThrow();
            Map<Integer, BigDecimal> measured = new TreeMap<>();
            for (Act act : acts) {
                Counting.period(before, act.occasion().countsAt())
                        .ifPresent(period -> measured.merge(period, measured(before, act), BigDecimal::add));
            }
            Life life = before;
            for (Map.Entry<Integer, BigDecimal> period : measured.entrySet()) {
                if (period.getValue().signum() != 0) {
                    life = Counting.count(life, period.getKey(), period.getValue());
                    followed.add(told(life, period.getKey(), period.getValue()));
                }
            }
            if (life != before) {
                books.room(Rooms.LIVES).put(contract, life);
            }
        }
        return followed;
    }

    @Override
    public List<Followed> join(Books books, MemberMerge merge) {
        Standing survivor = merge.survivor();
        Standing ended = merge.ended();
        Instant at = merge.at();
        Set<UUID> all = new LinkedHashSet<>(ofMember(books, survivor.member()));
        for (UUID contract : ofMember(books, ended.member())) {
            Life life = books.room(Rooms.LIVES).look(contract).orElseThrow();
            new Granting(books).move(life, survivor.member(), at);
            books.room(Rooms.LIVES).put(contract, life.of(survivor.member()));
            all.add(contract);
        }
        books.room(Rooms.OF_MEMBER).put(survivor.member(), all);
        books.room(Rooms.OF_MEMBER).put(ended.member(), Set.of());
        return List.of();
    }

    private static Set<UUID> ofMember(Books books, UUID member) {
        return books.room(Rooms.OF_MEMBER).look(member).orElse(Set.of());
    }
}
