package org.loyaltyledger.vault.programme;

import java.util.List;
import java.util.UUID;

/**
 * What never changes of a programme.
 *
 * @param partitions ids of the parts of its books, in ascending order, at least one
 */
public record Programme(long id, String code, List<Integer> partitions) {

    public Programme {
        partitions = List.copyOf(partitions);
    }

    /**
     * The partition in which a member's books are opened: the same for the same id, for ever, and even over the
     * partitions however the ids were made.
     */
    public int partitionOf(UUID member) {
        long mixed = mix(member.getMostSignificantBits() ^ mix(member.getLeastSignificantBits()));
        return partitions.get(Math.floorMod(mixed, partitions.size()));
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014): every bit of the input moves every bit of the output. */
    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
