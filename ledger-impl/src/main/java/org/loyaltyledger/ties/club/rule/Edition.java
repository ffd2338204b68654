package org.loyaltyledger.ties.club.rule;

import java.time.Instant;
import org.loyaltyledger.vault.terms.club.ClubTerms;

/**
 * The clubs of one version of the terms.
 *
 * @param number of the version
 * @param from when it came into force
 */
public record Edition(int number, Instant from, ClubTerms clubs) {}
