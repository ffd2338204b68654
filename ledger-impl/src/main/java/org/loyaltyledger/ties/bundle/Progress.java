package org.loyaltyledger.ties.bundle;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.member.entitlement.Span;
import org.loyaltyledger.ties.bundle.rule.State;

/**
 * Where a member stands with one bundle.
 *
 * @param id of this instance; goes along when it moves to another member
 * @param version of the terms that its last purchase was judged by; 0: none yet
 * @param state of what is bought, and what was paid
 * @param booked bonus points asked for by bookings so far, net of what was to be taken back
 * @param stay from signing up to leaving or the end of its own term, whichever comes first; of what is bought: since when
 *     it is this member's, if it was another's; empty: not signed up, and never another's
 * @param movedTo to whom earlier instances went
 */
record Progress(UUID id, int version, State state, long booked, Optional<Span> stay, List<UUID> movedTo) {

    Progress {
        movedTo = List.copyOf(movedTo);
    }

    /** @param cause what begins it; so that the same cause begins the same instance */
    static Progress begin(UUID member, String bundle, String cause) {
        byte[] name = (member + "/" + bundle + "/" + cause).getBytes(StandardCharsets.UTF_8);
        return new Progress(UUID.nameUUIDFromBytes(name), 0, State.NONE, 0, Optional.empty(), List.of());
    }

    /** The same after purchases were counted. */
    Progress counted(State newState, int newVersion) {
        return new Progress(id, newVersion, newState, newState.points(), stay, movedTo);
    }

    /** The same with what was booked for another instance that is part of it now. */
    Progress bookedToo(long more) {
        return new Progress(id, version, state, Math.addExact(booked, more), stay, movedTo);
    }

    Progress judgedBy(int newVersion) {
        return new Progress(id, newVersion, state, booked, stay, movedTo);
    }

    Progress signedUp(Span newStay) {
        return new Progress(id, version, state, booked, Optional.of(newStay), movedTo);
    }

    Progress left(Instant at) {
        return new Progress(id, version, state, booked, stay.map(span -> new Span(span.from(), at)), movedTo);
    }

    /** What is left with a member whose instance went to another: nothing but to whom. */
    Progress movedTo(UUID other, Progress begun) {
        List<UUID> others = new ArrayList<>(movedTo);
        others.add(other);
        return new Progress(begun.id(), 0, State.NONE, 0, Optional.empty(), others);
    }

    /** The same with what earlier instances of another one went to. */
    Progress knowing(List<UUID> others) {
        return new Progress(id, version, state, booked, stay, others);
    }

    /** Whether nothing was bought, paid or signed up for. */
    boolean isFresh() {
        return state.last().isEmpty() && state.completions() == 0 && stay.isEmpty();
    }

    String reference() {
        return id.toString();
    }
}
