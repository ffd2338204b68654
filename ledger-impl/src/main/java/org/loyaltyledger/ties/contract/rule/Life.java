package org.loyaltyledger.ties.contract.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.loyaltyledger.api.contract.ContractStatus;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.terms.contract.Conditions;

/**
 * The life of one contract. Immutable. Where it stands follows from what was recorded and the instant; nothing has to be
 * recorded for time to pass.
 *
 * @param programme id of the programme
 * @param member whose
 * @param predecessor the contract that it follows
 * @param versions all that was offered to be signed; at least the first offer
 */
public record Life(
        UUID id,
        long programme,
        UUID member,
        String template,
        Optional<UUID> predecessor,
        List<Version> versions,
        Tally tally,
        Optional<Notice> notice,
        Optional<Closing> closed) {

    public Life {
        versions = List.copyOf(versions);
    }

    public static Life offered(
            UUID id, long programme, UUID member, String template, Optional<UUID> predecessor, Version offer) {
        return new Life(
                id,
                programme,
                member,
                template,
                predecessor,
                List.of(offer),
                Tally.NOTHING,
                Optional.empty(),
                Optional.empty());
    }

    public Version offer() {
        return versions.get(0);
    }

    /** The version in force: the last that was signed, else the offer. */
    public Version inForce() {
        return versions.stream()
                .filter(version -> version.signed().isPresent())
                .reduce((earlier, later) -> later)
                .orElse(offer());
    }

    public Agreement agreement() {
        return inForce().agreement();
    }

    public Conditions conditions() {
        return agreement().conditions();
    }

    /** Its days; empty until it is signed. */
    public Optional<Term> term() {
        return offer().signed().map(signature -> Term.of(offer(), signature, agreement()));
    }

    public Optional<Periods> periods() {
        return term().flatMap(term -> conditions()
                .commitment()
                .map(commitment -> Periods.of(
                        commitment, conditions(), term, agreement().currency().getDefaultFractionDigits())));
    }

    /**
     * Where it stands at an instant, as far as is known. What somebody ended is over whatever the instant: of two who come
     * at once, the later one in the books may well have looked at its clock first.
     */
    public ContractStatus state(Instant at) {
        return closed.map(Closing::state)
                .or(() -> term().map(term -> term.state(at, notice.isPresent())))
                .orElseGet(() -> at.isBefore(offer().until()) ? ContractStatus.OFFERED : ContractStatus.LAPSED);
    }

    /** The amendment that can be accepted at an instant. */
    public Optional<Version> amendment(Instant at) {
        return versions.stream().skip(1).filter(version -> version.isOpenAt(at)).findFirst();
    }

    /** When something falls due by itself next, see {@link Course}; {@link Lot#NEVER}: nothing does. */
    public Instant nextDue() {
        return Course.next(this).map(Course.Due::at).orElse(Lot.NEVER);
    }

    /** The instant of the latest thing that was recorded of it. */
    public Instant latest() {
        Instant latest = offer().offeredAt();
        for (Version version : versions) {
            latest = later(latest, version.signed().map(Signature::at).orElse(latest));
        }
        latest = later(latest, notice.map(Notice::at).orElse(latest));
        return later(latest, Course.last(this).orElse(latest));
    }

    public Life accept(Signature signature) {
        return version(offer().sign(signature));
    }

    public Life close(Closing closing) {
        return new Life(id, programme, member, template, predecessor, versions, tally, notice, Optional.of(closing));
    }

    public Life notice(Notice given) {
        return noticed(Optional.of(given));
    }

    /** It just ends again. */
    public Life withoutNotice() {
        return noticed(Optional.empty());
    }

    private Life noticed(Optional<Notice> given) {
        return new Life(id, programme, member, template, predecessor, versions, tally, given, closed);
    }

    /** Another member has it now. */
    public Life of(UUID survivor) {
        return new Life(id, programme, survivor, template, predecessor, versions, tally, notice, closed);
    }

    Life tally(UnaryOperator<Tally> change) {
        return new Life(id, programme, member, template, predecessor, versions, change.apply(tally), notice, closed);
    }

    public Life pay(Charge charge, Charge.Payment payment) {
        return tally(before -> before.replace(charge.pay(payment)));
    }

    /** Offers an amendment; one that is still open is taken back. */
    public Life amend(Version amendment) {
        Life life = amendment(amendment.offeredAt())
                .map(open -> version(open.withdraw(amendment.offeredAt())))
                .orElse(this);
        List<Version> more = new ArrayList<>(life.versions);
        more.add(amendment);
        return life.versions(more);
    }

    public Life acceptAmendment(Version amendment, Signature signature) {
        return version(amendment.sign(signature));
    }

    private Life version(Version changed) {
        return versions(versions.stream()
                .map(version -> version.number() == changed.number() ? changed : version)
                .toList());
    }

    private Life versions(List<Version> after) {
        return new Life(id, programme, member, template, predecessor, after, tally, notice, closed);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
