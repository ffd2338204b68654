package org.loyaltyledger.member;

import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.member.MemberStatus;

/**
 * Everything that decides today's treatment of a member; cheap to read in large numbers.
 *
 * @param member whose
 * @param partition where its account lives
 * @param mergedInto whom it is part of now; only with {@link MemberStatus#MERGED}
 */
public record Standing(UUID member, int partition, MemberStatus status, Optional<UUID> mergedInto) {}
