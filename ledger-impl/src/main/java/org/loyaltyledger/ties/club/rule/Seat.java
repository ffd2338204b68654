package org.loyaltyledger.ties.club.rule;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A person's place in a family, the holder's not among them.
 *
 * @param partition where the person lives
 * @param since what its sales earn from then on goes into the pool
 * @param until empty: it sits there now
 * @param brought points that came into the pool from its sales, less what returns took out again
 * @param drawn points that it took out of the pool to spend
 * @param taken points that it took along when it left
 */
public record Seat(
        UUID person, int partition, Instant since, Optional<Instant> until, long brought, long drawn, long taken) {

    public static Seat of(UUID person, int partition, Instant since) {
        return new Seat(person, partition, since, Optional.empty(), 0, 0, 0);
    }

    public boolean isTaken() {
        return until.isEmpty();
    }

    /** What of its own is in the pool; below zero if it drew on what others brought. */
    public long own() {
        return brought - drawn;
    }

    /** @param points below zero if a return takes them out again */
    public Seat bring(long points) {
        return new Seat(person, partition, since, until, Math.addExact(brought, points), drawn, taken);
    }

    public Seat draw(long points) {
        return new Seat(person, partition, since, until, brought, Math.addExact(drawn, points), taken);
    }

    public Seat left(Instant at, long points) {
        return new Seat(person, partition, since, Optional.of(at), brought, drawn, points);
    }

    /** Another member takes it over with what came and went: its person has become part of that one. */
    public Seat passedOn(Instant at) {
        return new Seat(person, partition, since, Optional.of(at), 0, 0, 0);
    }

    /** The same seat, taken by the member that its person has become part of. */
    public Seat of(UUID survivor, int itsPartition) {
        return new Seat(survivor, itsPartition, since, until, brought, drawn, taken);
    }

    /** One seat for two that have become one member: since the earlier of the two. */
    public Seat with(Seat other) {
        Instant first = other.since.isBefore(since) ? other.since : since;
        return new Seat(
                person,
                partition,
                first,
                until,
                Math.addExact(brought, other.brought),
                Math.addExact(drawn, other.drawn),
                taken);
    }
}
