package org.loyaltyledger.ties.tier.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.terms.tier.TierTerms;

/** A member on the ladder, in memory: what it does is judged as the room does it, one after the other. Times are local. */
final class Walker {

    private final ZoneId zone;
    private Ladder ladder;
    private TierState state;
    private Timeline told = new Timeline(List.of());
    private final List<Stretch> guaranteed = new ArrayList<>();
    private final NavigableMap<LocalDate, BigDecimal> days = new TreeMap<>();
    private final List<Change> history = new ArrayList<>();

    Walker(Ladders ladders) {
        this(ladders, "2020-01-01", ZoneId.of("Europe/Berlin"));
    }

    Walker(Ladders ladders, String joinedOn, ZoneId zone) {
        this.zone = zone;
        ladder = new Ladder(ladders.terms(), zone, LocalDate.parse(joinedOn));
        state = TierState.unknown(ladder.start(ladder.joinedOn()));
    }

    Walker terms(Ladders other) {
        ladder = new Ladder(other.terms(), zone, ladder.joinedOn());
        return this;
    }

    Walker buys(String at, String amount) {
        return acts(at, day(at), amount, false);
    }

    /** Something comes back that was bought on another day. */
    Walker returns(String at, String boughtOn, String amount) {
        return acts(at, LocalDate.parse(boughtOn), "-" + amount, true);
    }

    private Walker acts(String at, LocalDate on, String amount, boolean takenBack) {
        catchUp(on, at);
        days.merge(on, new BigDecimal(amount), BigDecimal::add);
        Deed deed = new Deed(on, instant(at), new BigDecimal(amount), takenBack);
        return take(judge().act(deed, diary(Judge.pages(ladder, state, on, deed.at()))));
    }

    Walker looks(String at) {
        catchUp(day(at), at);
        return take(judge().look(instant(at), diary(Judge.pages(ladder, state, day(at), instant(at)))));
    }

    private void catchUp(LocalDate day, String at) {
        Diary diary = diary(Judge.pages(ladder, state, day, instant(at)));
        if (state.claims().isEmpty()) {
            return;
        }
        Optional<Instant> next = Judge.midnight(ladder, state, state.seen(), instant(at), diary);
        while (next.isPresent()) {
            take(judge().look(next.get(), diary));
            next = Judge.midnight(ladder, state, next.get(), instant(at), diary);
        }
    }

    Walker floor(String at, String level, String until) {
        Floor floor = new Floor(level, instant(at), until == null ? Lot.NEVER : instant(until), "because", "somebody");
        return floor(at, Optional.of(floor));
    }

    Walker floor(String at, Optional<Floor> floor) {
        return take(judge().floor(floor, instant(at), diary(Judge.pages(ladder, state, day(at), instant(at)))));
    }

    Walker guaranteed(String level, String from, String until) {
        guaranteed.add(new Stretch(
                ladder.terms().rank(level), instant(from), instant(until), Cause.GUARANTEED, LocalDate.EPOCH));
        return this;
    }

    private Judge judge() {
        return new Judge(ladder, state, told, guaranteed);
    }

    /** Only what was asked for can be read. */
    private Diary diary(List<Diary.Pages> pages) {
        return (from, until) -> {
            Map<LocalDate, BigDecimal> read = new TreeMap<>();
            pages.forEach(page -> days.forEach((day, amount) -> {
                if (!day.isBefore(page.from()) && day.isBefore(page.until())) {
                    read.put(day, amount);
                }
            }));
            read.keySet().removeIf(day -> day.isBefore(from) || !day.isBefore(until));
            return read;
        };
    }

    private Walker take(Verdict verdict) {
        state = verdict.state();
        told = new Timeline(verdict.timeline().stretches().stream()
                .map(one -> new Stretch(one.rank(), one.from(), one.until(), Cause.TOLD, LocalDate.EPOCH))
                .toList());
        history.addAll(verdict.changes());
        return this;
    }

    /** The level at an instant as far as it was granted, without anybody looking; empty text: none. */
    String at(String at) {
        return told.and(guaranteed)
                .at(instant(at))
                .map(Stretch::rank)
                .or(() -> Optional.of(ladder.terms().base()))
                .flatMap(ladder.terms()::code)
                .orElse("");
    }

    /** When the level ends that is held at an instant, as local time; empty text: it does not. */
    String endOf(String at) {
        return told.and(guaranteed)
                .levels()
                .at(instant(at))
                .filter(stretch -> !stretch.until().equals(Lot.NEVER))
                .map(stretch -> local(stretch.until()))
                .orElse("");
    }

    Outlook outlook(String at) {
        Verdict now = judge().look(instant(at), diary(Judge.pages(ladder, state, day(at), instant(at))));
        return new Projection(ladder, now.state(), now.timeline(), guaranteed, instant(at)).outlook(days);
    }

    /** Such as {@code 2026-03-10T12:00 -> SILVER REACHED}. */
    List<String> history() {
        return history.stream()
                .map(change -> local(change.at()) + " " + change.before().orElse("-") + " -> "
                        + change.after().orElse("-") + " " + change.cause())
                .collect(Collectors.toList());
    }

    TierState state() {
        return state;
    }

    TierTerms terms() {
        return ladder.terms();
    }

    private LocalDate day(String at) {
        return LocalDateTime.parse(at).toLocalDate();
    }

    Instant instant(String at) {
        return LocalDateTime.parse(at).atZone(zone).toInstant();
    }

    private String local(Instant at) {
        return LocalDateTime.ofInstant(at, zone).toString();
    }
}
