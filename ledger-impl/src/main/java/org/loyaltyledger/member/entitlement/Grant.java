package org.loyaltyledger.member.entitlement;

import java.time.Instant;
import java.util.Optional;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.terms.benefit.Source;

/**
 * That a member has a tier, is in a club, has completed a bundle, is under a contract: and with it holds the benefits
 * which the terms in force name for the source's code, or those the grant brings along.
 *
 * @param code what the terms call it: the tier's level, the club's plan, the bundle, the template
 * @param reference which one: the membership's, the bundle's or the contract's id; empty text for a tier
 * @param from inclusive
 * @param until exclusive; {@link Lot#NEVER}: open
 * @param own benefits of its own, a JSON array as in the terms; empty: those of the terms
 */
public record Grant(Source source, String code, String reference, Instant from, Instant until, Optional<String> own) {

    public Grant {
        from = Lot.stored(from);
        until = Lot.stored(until);
    }

    /** A grant of what the terms say, open at its end. */
    public static Grant open(Source source, String code, String reference, Instant from) {
        return new Grant(source, code, reference, from, Lot.NEVER, Optional.empty());
    }

    public boolean holdsAt(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /** The same grant with another end; never before its beginning. */
    public Grant until(Instant end) {
        return new Grant(source, code, reference, from, end.isBefore(from) ? from : end, own);
    }

    /** The same grant with benefits of its own. */
    public Grant with(String benefits) {
        return new Grant(source, code, reference, from, until, Optional.of(benefits));
    }

    boolean isOf(Source otherSource, String otherReference) {
        return source == otherSource && reference.equals(otherReference);
    }

    /** Which row it is; the end may move, the rest never does. */
    record Key(Source source, String code, String reference, Instant from) {}

    Key key() {
        return new Key(source, code, reference, from);
    }
}
