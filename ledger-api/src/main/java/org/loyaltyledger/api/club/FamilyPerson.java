package org.loyaltyledger.api.club;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * A person of a family.
 *
 * @param person its id as a member
 * @param since what its sales earn from then on goes into the pool
 * @param until when it left; absent: it is in the family
 * @param brought points that came into the pool from its sales, less what returns took out again
 * @param drawn points that it took out to spend
 * @param taken points that it took along when it left
 */
public record FamilyPerson(
        @NotNull UUID person,
        @NotNull Instant since,
        Instant until,
        @NotNull Long brought,
        @NotNull Long drawn,
        @NotNull Long taken) {}
