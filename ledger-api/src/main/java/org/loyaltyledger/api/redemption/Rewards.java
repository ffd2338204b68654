package org.loyaltyledger.api.redemption;

import java.util.List;

/**
 * The rewards of the terms in force.
 *
 * @param termsVersion the version of the terms
 * @param rewards in the terms' order
 */
public record Rewards(Long termsVersion, List<Reward> rewards) {}
