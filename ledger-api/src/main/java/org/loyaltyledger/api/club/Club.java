package org.loyaltyledger.api.club;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * A club of the terms in force.
 *
 * @param id id of the club in the terms
 * @param name name that members read
 * @param plans ways to belong to it
 */
public record Club(
        @NotNull String id, @NotNull String name, @NotNull List<ClubPlan> plans) {}
