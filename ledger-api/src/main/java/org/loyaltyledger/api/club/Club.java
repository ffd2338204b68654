package org.loyaltyledger.api.club;

import java.util.List;

/**
 * A club of the terms in force.
 *
 * @param plans ways to belong to it
 */
public record Club(String id, String name, List<ClubPlan> plans) {}
