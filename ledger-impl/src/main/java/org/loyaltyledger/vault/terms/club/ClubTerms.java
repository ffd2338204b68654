package org.loyaltyledger.vault.terms.club;

/** Clubs that members join, and their plans. */
public record ClubTerms() {

    public static final ClubTerms NONE = new ClubTerms();
}
