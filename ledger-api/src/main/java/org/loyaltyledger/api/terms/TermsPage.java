package org.loyaltyledger.api.terms;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * A page of versions, the newest first, without their documents.
 *
 * @param items the versions of this page
 * @param next link to the next page; absent on the last one
 */
public record TermsPage(@NotNull List<TermsVersion> items, String next) {}
