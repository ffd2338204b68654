package org.loyaltyledger.vault.terms.bundle;

/** Bundles: components that pay off only together. */
public record BundleTerms() {

    public static final BundleTerms NONE = new BundleTerms();
}
