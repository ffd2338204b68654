package org.loyaltyledger.ties.club;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.ties.club.rule.Seat;

/**
 * The persons of one membership's family, and those who left it. Immutable.
 *
 * @param seats in the order of joining
 */
record Kin(List<Seat> seats) {

    static final Kin NONE = new Kin(List.of());

    Kin {
        seats = List.copyOf(seats);
    }

    List<Seat> taken() {
        return seats.stream().filter(Seat::isTaken).toList();
    }

    Optional<Seat> find(UUID person) {
        return taken().stream().filter(seat -> seat.person().equals(person)).findFirst();
    }

    /** The holder among them. */
    int people() {
        return taken().size() + 1;
    }

    /** With this seat as it is now, or one more. */
    Kin with(Seat changed) {
        List<Seat> after = new ArrayList<>(seats);
        int place = 0;
        while (place < after.size() && !isSame(after.get(place), changed)) {
            place++;
        }
        if (place < after.size()) {
            after.set(place, changed);
        } else {
            after.add(changed);
        }
        return new Kin(after);
    }

    private static boolean isSame(Seat one, Seat other) {
        return one.person().equals(other.person()) && one.since().equals(other.since());
    }
}
