package org.loyaltyledger.api.club;

import java.util.List;

/**
 * What can be joined today.
 *
 * @param termsVersion the terms that say so
 */
public record Clubs(Long termsVersion, List<Club> clubs) {}
