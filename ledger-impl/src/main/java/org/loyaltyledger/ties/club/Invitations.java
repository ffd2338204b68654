package org.loyaltyledger.ties.club;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The invitations of one membership that nobody has answered, with what became of them in this batch. Immutable.
 *
 * @param all in the order of sending
 */
record Invitations(List<Invited> all) {

    static final Invitations NONE = new Invitations(List.of());

    Invitations {
        all = List.copyOf(all);
    }

    List<Invited> open(Instant now) {
        return all.stream().filter(one -> one.isOpen(now)).toList();
    }

    Optional<Invited> find(UUID id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** With this one as it is now, or one more; what has expired is written down as such. */
    Invitations with(Invited changed, Instant now) {
        List<Invited> after = new ArrayList<>();
        all.stream()
                .map(one -> one.id().equals(changed.id()) ? changed : one.tidied(now))
                .forEach(after::add);
        if (find(changed.id()).isEmpty()) {
            after.add(changed);
        }
        return new Invitations(after);
    }
}
