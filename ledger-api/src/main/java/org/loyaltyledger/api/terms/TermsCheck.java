package org.loyaltyledger.api.terms;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.loyaltyledger.api.problem.Violation;

/**
 * What is to be said about a document. Nothing was stored.
 *
 * @param valid whether it could be published
 * @param hash of the canonical document
 * @param violations everything that is wrong with it, each at its JSON pointer; empty if valid
 */
public record TermsCheck(
        @NotNull Boolean valid, String hash, @NotNull List<Violation> violations) {}
