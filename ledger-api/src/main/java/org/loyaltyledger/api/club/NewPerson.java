package org.loyaltyledger.api.club;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.loyaltyledger.api.member.MemberRef;

/**
 * Takes a member into a family.
 *
 * @param person by id or by identifier
 */
public record NewPerson(@NotNull @Valid MemberRef person) {}
