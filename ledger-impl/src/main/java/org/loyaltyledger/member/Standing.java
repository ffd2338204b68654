package org.loyaltyledger.member;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.member.MemberStatus;

/**
 * Everything that decides today's treatment of a member; cheap to read in large numbers.
 *
 * @param member whose
 * @param programme which it is enrolled in
 * @param partition where its account lives
 * @param mergedInto whom it is part of now; only with {@link MemberStatus#MERGED}
 * @param joinedAt business time of joining
 * @param attributes free text by name, which conditions of the terms may ask for
 */
public record Standing(
        UUID member,
        long programme,
        int partition,
        MemberStatus status,
        Optional<UUID> mergedInto,
        Instant joinedAt,
        Map<String, String> attributes) {

    public Standing {
        attributes = Map.copyOf(attributes);
    }

    /** The same member after it left. */
    Standing closed() {
        return new Standing(member, programme, partition, MemberStatus.CLOSED, Optional.empty(), joinedAt, attributes);
    }

    /** The same member as a part of another one. */
    Standing mergedInto(UUID survivor) {
        return new Standing(
                member, programme, partition, MemberStatus.MERGED, Optional.of(survivor), joinedAt, attributes);
    }
}
