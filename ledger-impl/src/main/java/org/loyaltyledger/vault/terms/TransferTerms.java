package org.loyaltyledger.vault.terms;

import java.util.Optional;
import java.util.Set;

/**
 * Points given from one member to another.
 *
 * @param minimum fewest points of one transfer
 * @param maximum most points of one transfer
 * @param namedBy types of identifiers by which a giving member may name the receiver; whoever can be named by one can be
 *     found out to be a member
 */
public record TransferTerms(boolean allowed, Expiry expiry, long minimum, Optional<Long> maximum, Set<String> namedBy) {

    /** Card numbers are no contact data. */
    public static final Set<String> NAMED_BY = Set.of("card");

    public static final TransferTerms NONE = new TransferTerms(false, Expiry.KEEP, 1, Optional.empty(), NAMED_BY);

    public TransferTerms {
        namedBy = Set.copyOf(namedBy);
    }

    public enum Expiry {
        /** Each lot keeps its expiry. */
        KEEP,
        /** The programme's expiry policy starts anew at the transfer. */
        RESET
    }
}
