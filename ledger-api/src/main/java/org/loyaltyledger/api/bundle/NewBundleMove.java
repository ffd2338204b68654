package org.loyaltyledger.api.bundle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.loyaltyledger.api.member.MemberRef;

/**
 * A bundle goes over to another member, whole.
 *
 * @param to the member who receives the bundle
 * @param reason why, for the record
 */
public record NewBundleMove(
        @NotNull @Valid MemberRef to,
        @NotNull @Size(min = 1, max = 256) String reason) {}
