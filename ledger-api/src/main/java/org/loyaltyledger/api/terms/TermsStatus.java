package org.loyaltyledger.api.terms;

/** What a version of the terms is. */
public enum TermsStatus {
    /** Not in force; may be replaced. */
    DRAFT,
    /** In force from its instant on, for ever as it is. */
    PUBLISHED
}
