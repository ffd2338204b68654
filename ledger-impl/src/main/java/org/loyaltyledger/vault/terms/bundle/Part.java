package org.loyaltyledger.vault.terms.bundle;

import org.loyaltyledger.vault.terms.benefit.Source;

/** Something that a member may hold: a club's plan, a contract's template, another bundle. */
public record Part(Source source, String code) {

    @Override
    public String toString() {
        return source + "/" + code;
    }
}
