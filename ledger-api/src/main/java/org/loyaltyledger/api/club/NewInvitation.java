package org.loyaltyledger.api.club;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.loyaltyledger.api.member.MemberRef;

/**
 * Invites somebody into a family. Nobody joins before accepting.
 *
 * @param person who is invited, by id or by identifier; whether anybody has it is not told
 * @param from what the holder calls itself to the person who is invited, for example {@code Anna}
 */
public record NewInvitation(
        @NotNull @Valid MemberRef person,

        @NotNull
        @Size(max = 60)
        @Pattern(
                regexp = "[^\\p{Cntrl}\\s]([^\\p{Cntrl}]*[^\\p{Cntrl}\\s])?",
                message = "must be visible characters without spaces at the ends")
        String from) {}
