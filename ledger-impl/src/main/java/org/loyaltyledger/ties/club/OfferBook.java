package org.loyaltyledger.ties.club;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.ties.club.rule.Edition;
import org.loyaltyledger.ties.club.rule.Offers;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.TermsBook;
import org.loyaltyledger.vault.terms.TermsVersion;

/** What a programme's clubs offered in all versions of its terms; a membership may come from any of them. */
@ApplicationScoped
public class OfferBook {

    private TermsBook terms;

    OfferBook() {
        // for the container's proxy
    }

    @Inject
    OfferBook(TermsBook terms) {
        this.terms = terms;
    }

    /** @throws Problem no-terms-in-force */
    Offers of(Programme programme, Instant now) {
        TermsVersion current = terms.termsAt(programme, now);
        List<Edition> editions =
                terms.versions(programme).stream().map(OfferBook::edition).toList();
        return new Offers(current.terms().zone(), current.terms().currency(), editions);
    }

    /**
     * As above, by what the writer knows of a programme: for a member that ends, which is rare. The versions are at hand, or
     * are read once.
     */
    Offers known(long programme) {
        Programme named = new Programme(programme, "", List.of());
        List<TermsVersion> versions = terms.versions(named);
        if (versions.isEmpty()) {
            // Before the first terms nobody is in a club.
            return new Offers(ZoneOffset.UTC, Currency.getInstance("XXX"), List.of());
        }
        TermsVersion latest = versions.get(versions.size() - 1);
        return new Offers(
                latest.terms().zone(),
                latest.terms().currency(),
                versions.stream().map(OfferBook::edition).toList());
    }

    private static Edition edition(TermsVersion version) {
        return new Edition(
                version.number(),
                version.effectiveFrom(),
                version.terms().ties().clubs());
    }
}
