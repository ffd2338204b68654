package org.loyaltyledger.ties.contract.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.loyaltyledger.api.contract.ContractStatus;

/**
 * The days of a signed contract. All begin and end at local midnight, ends are exclusive: three months from 1 January end at
 * the start of 1 April.
 *
 * @param first day
 * @param end the day after the last
 * @param signedAt when the member accepted
 * @param coolingEnds the member may cancel until then; {@code signedAt} if there is no cooling-off
 * @param activeFrom cooling-off is over, and the first day has come
 */
public record Term(
        LocalDate first, LocalDate end, ZoneId zone, Instant signedAt, Instant coolingEnds, Instant activeFrom) {

    /**
     * @param origin what was signed first: it fixes the first day
     * @param inForce what is agreed now: it fixes the length
     */
    static Term of(Version origin, Signature signed, Agreement inForce) {
        ZoneId zone = inForce.zone();
        Period coolingOff = origin.agreement().conditions().coolingOff();
        LocalDate signedOn = LocalDate.ofInstant(signed.at(), zone);
        // The day of acceptance itself does not count.
        Instant coolingEnds = coolingOff.isZero()
                ? signed.at()
                : signedOn.plus(coolingOff).plusDays(1).atStartOfDay(zone).toInstant();
        LocalDate first = origin.agreement().startsOn().orElseGet(() -> LocalDate.ofInstant(coolingEnds, zone));
        Instant begins = first.atStartOfDay(zone).toInstant();
        return new Term(
                first,
                first.plus(inForce.conditions().term()),
                zone,
                signed.at(),
                coolingEnds,
                begins.isAfter(coolingEnds) ? begins : coolingEnds);
    }

    public Instant endsAt() {
        return startOf(end);
    }

    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The local day of an instant. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** When something is due that was agreed for so long after the first day; not before the contract is active. */
    public Instant due(Period after) {
        Instant due = startOf(first.plus(after));
        return due.isBefore(activeFrom) ? activeFrom : due;
    }

    /** Where a contract stands that nobody ended. */
    ContractStatus state(Instant at, boolean noticed) {
        if (!at.isBefore(endsAt())) {
            return noticed ? ContractStatus.RENEWED : ContractStatus.COMPLETED;
        }
        if (at.isBefore(coolingEnds)) {
            return ContractStatus.COOLING_OFF;
        }
        return at.isBefore(activeFrom) ? ContractStatus.ACCEPTED : ContractStatus.ACTIVE;
    }
}
