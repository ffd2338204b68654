package org.loyaltyledger.member;

import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.member.MemberStatus;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.programme.Programme;

/**
 * A member that takes part in a command. The command passes its two rounds of needs on and finds here who it is. Who was
 * merged is found as the member it is part of now.
 *
 * @param programme in which the reference means somebody
 * @param ref how the request names it: by id or by identifier, not both
 * @param stranger it does not exist for the caller, whoever it is
 */
public record Party(long programme, MemberRef ref, boolean stranger) {

    public Party(long programme, MemberRef ref) {
        this(programme, ref, false);
    }

    /**
     * Whom a field of a request names.
     *
     * @param pointer of that field
     * @throws Problem invalid-request, unless it is named by exactly one of id and identifier
     */
    public static Party of(Programme programme, MemberRef ref, String pointer) {
        if ((ref.id() == null) == (ref.identifier() == null)) {
            throw Problem.of(ProblemType.INVALID_REQUEST)
                    .detail("A member is named either by id or by identifier")
                    .violation(pointer, "must have exactly one of id and identifier");
        }
        return new Party(programme.id(), ref);
    }

    /** To be called from {@link org.loyaltyledger.vault.ledger.Command#first}. */
    public void first(Needs needs) {
        if (ref.id() != null) {
            needs.row(Rooms.STANDINGS, ref.id());
        } else {
            needs.row(Rooms.CLAIMS, name());
        }
    }

    /** To be called from {@link org.loyaltyledger.vault.ledger.Command#then}, where points may leave the member. */
    public void then(Books books, Needs needs) {
        acting(books, needs).ifPresent(place -> needs.lots(place.member(), place.partition()));
    }

    /** As above, where the member only gains points: what it holds need not be read. */
    public void thenCredit(Books books, Needs needs) {
        acting(books, needs).ifPresent(place -> needs.account(place.member(), place.partition()));
    }

    /** As above, where only who it is matters, wherever it lives. */
    public void thenStanding(Books books, Needs needs) {
        acting(books, needs);
    }

    private Optional<Place> acting(Books books, Needs needs) {
        if (ref.id() == null) {
            Optional<Claim> claim = books.room(Rooms.CLAIMS).find(name());
            claim.ifPresent(found -> needs.row(Rooms.STANDINGS, found.member()));
            return claim.map(found -> new Place(found.member(), found.partition()));
        }
        Optional<Standing> standing =
                books.room(Rooms.STANDINGS).find(ref.id()).filter(found -> found.programme() == programme);
        // Whom it became part of may have become part of another one since; each round of needs finds the next.
        while (standing.flatMap(Standing::mergedInto).isPresent()) {
            UUID survivor = standing.get().mergedInto().get();
            needs.row(Rooms.STANDINGS, survivor);
            standing = books.room(Rooms.STANDINGS).find(survivor);
        }
        return standing.map(found -> new Place(found.member(), found.partition()));
    }

    private record Place(UUID member, int partition) {}

    /** Who it is, if anybody. */
    public Optional<Standing> find(Books books) {
        if (stranger) {
            return Optional.empty();
        }
        Optional<UUID> named = ref.id() != null
                ? Optional.of(ref.id())
                : books.room(Rooms.CLAIMS).look(name()).map(Claim::member);
        Optional<Standing> standing =
                named.flatMap(books.room(Rooms.STANDINGS)::look).filter(found -> found.programme() == programme);
        while (standing.flatMap(Standing::mergedInto).isPresent()) {
            standing = standing.flatMap(Standing::mergedInto).flatMap(books.room(Rooms.STANDINGS)::look);
        }
        return standing;
    }

    /** As {@link #find}, while rows are still asked for: empty, too, as long as one of them is missing. */
    public Optional<Standing> findRead(Books books) {
        Optional<Standing> standing = Optional.ofNullable(ref.id())
                .or(() -> books.room(Rooms.CLAIMS).find(name()).map(Claim::member))
                .flatMap(books.room(Rooms.STANDINGS)::find)
                .filter(found -> found.programme() == programme);
        while (standing.flatMap(Standing::mergedInto).isPresent()) {
            standing = standing.flatMap(Standing::mergedInto).flatMap(books.room(Rooms.STANDINGS)::find);
        }
        return standing;
    }

    /**
     * Who it is, whatever it may do.
     *
     * @throws Problem member-unknown
     */
    public Standing known(Books books) {
        return find(books).orElseThrow(this::unknown);
    }

    /**
     * Whom the reference names, and nobody it may have been merged into.
     *
     * @throws Problem member-unknown, conflict
     */
    public Standing itself(Books books) {
        Standing standing = known(books);
        if (ref.id() != null && !standing.member().equals(ref.id())) {
            throw Problem.of(ProblemType.CONFLICT)
                    .detail("The member is a part of another one")
                    .with("member", ref.id())
                    .with("mergedInto", standing.member());
        }
        return standing;
    }

    /**
     * Who it is, if it may earn, spend and move points.
     *
     * @throws Problem member-unknown, member-suspended, member-closed
     */
    public Standing active(Books books) {
        Standing standing = known(books);
        if (standing.status() == MemberStatus.SUSPENDED) {
            throw refusal(ProblemType.MEMBER_SUSPENDED, standing);
        }
        if (standing.status() == MemberStatus.CLOSED) {
            throw refusal(ProblemType.MEMBER_CLOSED, standing);
        }
        return standing;
    }

    /**
     * As {@link #active}, for callers who must not learn whether somebody is a member.
     *
     * @throws Problem member-unknown, whatever the reason
     */
    public Standing activeOrUnknown(Books books) {
        return find(books)
                .filter(standing -> standing.status() == MemberStatus.ACTIVE)
                .orElseThrow(this::unknown);
    }

    private Problem unknown() {
        return Problem.of(ProblemType.MEMBER_UNKNOWN)
                .detail("No member is known by this name")
                .with("member", ref);
    }

    private Name name() {
        return new Name(programme, Handle.of(ref.identifier()));
    }

    private static Problem refusal(ProblemType type, Standing standing) {
        return Problem.of(type).detail(type.title()).with("member", standing.member());
    }
}
