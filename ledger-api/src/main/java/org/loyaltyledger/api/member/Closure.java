package org.loyaltyledger.api.member;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * A member has left.
 *
 * @param member id of the member who left
 * @param forfeited the points it left behind; below zero: the debt it left
 * @param transaction id of the booking that forfeited the points; absent: there were none
 */
public record Closure(@NotNull UUID member, @NotNull Long forfeited, UUID transaction) {}
