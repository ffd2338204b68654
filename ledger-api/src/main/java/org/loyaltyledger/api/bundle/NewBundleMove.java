package org.loyaltyledger.api.bundle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.loyaltyledger.api.member.MemberRef;

/**
 * A bundle goes over to another member, whole.
 *
 * @param to another member
 * @param reason why
 */
public record NewBundleMove(
        @NotNull @Valid MemberRef to,
        @NotNull @Size(min = 1, max = 256) String reason) {}
