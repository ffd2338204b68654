package org.loyaltyledger.vault.terms.tier;

/** How members rise and fall: the levels of the tier ladder and what they are measured by. */
public record TierTerms() {

    public static final TierTerms NONE = new TierTerms();
}
