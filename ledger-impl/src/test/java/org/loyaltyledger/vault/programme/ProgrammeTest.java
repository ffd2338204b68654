package org.loyaltyledger.vault.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProgrammeTest {

    private final Programme programme = new Programme(1, "p", List.of(10, 11, 12, 13));

    @Test
    void the_same_member_is_always_in_the_same_partition() {
        // Written out: another answer would lose members' books.
        assertThat(programme.partitionOf(UUID.fromString("01960000-0000-7000-8000-000000000001")))
                .isEqualTo(10);
        assertThat(programme.partitionOf(UUID.fromString("01960000-0000-7000-8000-000000000002")))
                .isEqualTo(13);
    }

    @Test
    void time_ordered_ids_spread_evenly() {
        Map<Integer, Integer> members = new TreeMap<>();
        for (long nth = 0; nth < 40_000; nth++) {
            UUID id = new UUID(0x0196_0000_0000_7000L + (nth << 16), 0x8000_0000_0000_0000L + nth);
            members.merge(programme.partitionOf(id), 1, Integer::sum);
        }
        assertThat(members.keySet()).containsExactly(10, 11, 12, 13);
        assertThat(members.values()).allSatisfy(count -> assertThat(count).isBetween(9_700, 10_300));
    }
}
