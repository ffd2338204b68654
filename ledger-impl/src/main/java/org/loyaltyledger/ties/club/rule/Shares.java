package org.loyaltyledger.ties.club.rule;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.loyaltyledger.vault.terms.club.Family.LeaverTakes;

/**
 * What those take along who leave a family, in whole points; the rest stays with the holder. The pool is all that the holder
 * can spend. Where own contributions are more than the pool has, each takes its part in proportion, rounded down.
 */
public final class Shares {

    private Shares() {}

    /**
     * @param leaving who leaves at the same time
     * @param people all who are in the family, the holder and those who leave among them
     * @param pool not below zero
     */
    public static Map<UUID, Long> of(LeaverTakes policy, List<Seat> leaving, int people, long pool) {
        long claims = leaving.stream().mapToLong(Shares::claim).sum();
        Map<UUID, Long> shares = new LinkedHashMap<>();
        for (Seat seat : leaving) {
            long share =
                    switch (policy) {
                        case NOTHING -> 0;
                        case EQUAL_SHARE -> pool / people;
                        case OWN_CONTRIBUTION -> claims <= pool ? claim(seat) : part(pool, claim(seat), claims);
                    };
            shares.put(seat.person(), share);
        }
        return shares;
    }

    private static long claim(Seat seat) {
        return Math.max(0, seat.own());
    }

    private static long part(long pool, long claim, long claims) {
        return BigInteger.valueOf(pool)
                .multiply(BigInteger.valueOf(claim))
                .divide(BigInteger.valueOf(claims))
                .longValueExact();
    }
}
