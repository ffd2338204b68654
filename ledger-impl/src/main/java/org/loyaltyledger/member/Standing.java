package org.loyaltyledger.member;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.member.MemberStatus;
import org.loyaltyledger.vault.ledger.Books;

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

    /** The member leaves. */
    public void close(Books books) {
        put(books, MemberStatus.CLOSED, Optional.empty());
    }

    /** The member becomes a part of another one. */
    public void mergeInto(UUID survivor, Books books) {
        put(books, MemberStatus.MERGED, Optional.of(survivor));
    }

    /** The member takes another one in: it has been a member for as long as either of them. */
    public Standing absorb(Standing ended, Books books) {
        Instant first = ended.joinedAt.isBefore(joinedAt) ? ended.joinedAt : joinedAt;
        Standing united = new Standing(member, programme, partition, status, mergedInto, first, attributes);
        if (!united.equals(this)) {
            books.room(Rooms.STANDINGS).put(member, united);
        }
        return united;
    }

    private void put(Books books, MemberStatus after, Optional<UUID> survivor) {
        Standing ended = new Standing(member, programme, partition, after, survivor, joinedAt, attributes);
        books.room(Rooms.STANDINGS).put(member, ended);
    }
}
