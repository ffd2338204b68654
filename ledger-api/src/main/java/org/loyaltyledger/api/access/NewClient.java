package org.loyaltyledger.api.access;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.loyaltyledger.api.value.IdentifyingText;

/**
 * Registers a program that asks for tokens.
 *
 * @param name for people; no two programs of a programme have the same one, not even written otherwise
 * @param role till, partner, member, operator or auditor
 * @param programme the one programme it may use; needed unless operator or auditor
 * @param member for a member: its id
 * @param store for a till: where it stands
 * @param terminal for a till: which one it is
 * @param partner for a partner: the id that it is registered by in the programme
 */
public record NewClient(
        @NotNull @IdentifyingText @Size(min = 1, max = 100) String name,

        @NotNull
        @Pattern(
                regexp = "till|partner|member|operator|auditor",
                message = "must be one of till, partner, member, operator, auditor")
        String role,

        @IdentifyingText @Size(min = 1, max = 64) String programme,
        @IdentifyingText @Size(min = 1, max = 64) String member,
        @IdentifyingText @Size(min = 1, max = 64) String store,
        @IdentifyingText @Size(min = 1, max = 64) String terminal,
        @IdentifyingText @Size(min = 1, max = 32) String partner) {}
