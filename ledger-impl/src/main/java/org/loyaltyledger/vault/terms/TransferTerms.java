package org.loyaltyledger.vault.terms;

import java.util.Optional;

/**
 * Points given from one member to another.
 *
 * @param minimum fewest points of one transfer
 * @param maximum most points of one transfer
 */
public record TransferTerms(boolean allowed, Expiry expiry, long minimum, Optional<Long> maximum) {

    public static final TransferTerms NONE = new TransferTerms(false, Expiry.KEEP, 1, Optional.empty());

    public enum Expiry {
        /** Each lot keeps its expiry. */
        KEEP,
        /** The programme's expiry policy starts anew at the transfer. */
        RESET
    }
}
