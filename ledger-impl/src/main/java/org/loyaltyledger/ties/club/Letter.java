package org.loyaltyledger.ties.club;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a family needs done in another partition. It is written with what it follows from, in one commit, and carried out by
 * a command there: once, however often it is delivered. Points on their way stand in the books of transit meanwhile.
 *
 * @param to partition
 * @param holder of the family
 * @param person whom it concerns
 * @param points how many
 * @param forgone of these, as many as a return could not take from the person
 * @param parts the points themselves, if they are sent along
 * @param delivered it was carried out
 */
record Letter(
        UUID id,
        long programme,
        int to,
        Kind kind,
        UUID membership,
        UUID holder,
        UUID person,
        long points,
        long forgone,
        List<Part> parts,
        boolean delivered) {

    enum Kind {
        /** Points for the pool. */
        BRINGS,
        /** Points for the person. */
        GIVES,
        /** A return asks for points that its sale had brought. */
        CLAIMS,
        /** The person has left the programme. */
        GONE,
        /** The person has become part of another member, which takes its seat. */
        MOVES,
        /** The same, or who it has become part of gives the seat up, with the share that the plan lets it take. */
        LEAVES
    }

    Letter {
        parts = List.copyOf(parts);
    }

    /** About a person, to where the holder lives; no points go along. */
    static Letter about(Kind kind, Place place, UUID person, Instant now) {
        UUID id = Pool.letterId(place.membership(), person, kind, now, "");
        return new Letter(
                id,
                place.programme(),
                place.holderPartition(),
                kind,
                place.membership(),
                place.holder(),
                person,
                0,
                0,
                List.of(),
                false);
    }

    Letter done() {
        return new Letter(id, programme, to, kind, membership, holder, person, points, forgone, parts, true);
    }
}
