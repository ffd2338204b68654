package org.loyaltyledger.member;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.member.Identifier;
import org.loyaltyledger.api.member.Member;
import org.loyaltyledger.api.member.MemberStatus;

/**
 * A member to be.
 *
 * @param programme which it joins
 * @param partition where its account will live
 * @param identifiers what it will be known by; none twice
 * @param joinedAt business time of joining
 * @param enrolledAt when the service learnt it
 * @param partner which one enrols it, and is linked to it; empty: none
 */
record Enrolment(
        UUID member,
        long programme,
        int partition,
        List<Identifier> identifiers,
        Instant joinedAt,
        Instant enrolledAt,
        Map<String, String> attributes,
        Optional<String> partner) {

    /** Its first version, as every later reading tells it. */
    static final long FIRST_VERSION = 1;

    Enrolment {
        identifiers = List.copyOf(identifiers);
        attributes = Map.copyOf(attributes);
    }

    List<Name> names() {
        return identifiers.stream()
                .map(identifier -> new Name(programme, Handle.of(identifier)))
                .toList();
    }

    Standing standing() {
        return new Standing(member, programme, partition, MemberStatus.ACTIVE, Optional.empty(), joinedAt, attributes);
    }

    Member document() {
        return new Member(member, MemberStatus.ACTIVE, null, null, joinedAt, identifiers, attributes, FIRST_VERSION);
    }
}
