package org.loyaltyledger.api.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.value.IdentifyingText;

/**
 * Something a member did that is no sale: a visit, a birthday, a survey, a test drive, a review. It counts towards what
 * the terms measure by it, and earns points by the rules of the terms that are for events of its name.
 *
 * @param member the member who did it
 * @param name name of the event, as the terms may count it and name it in the {@code event} of a rule
 * @param figure how much of it; absent: 1
 * @param takenBack whether it was reported by mistake and no longer counts; it earns nothing then, and points that it
 *     earned before are taken back by an adjustment; absent: no
 * @param occurredAt when it happened; absent: now
 * @param reference the partner's own name for it; absent: none
 */
public record NewEvent(
        @NotNull @Valid MemberRef member,

        @NotNull
        @Pattern(
                regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}",
                message = "must be 1 to 64 letters, digits, dots, underscores and dashes, and begin with a letter or"
                        + " digit")
        String name,

        @PositiveOrZero @Digits(integer = 12, fraction = 4) BigDecimal figure,
        Boolean takenBack,
        Instant occurredAt,
        @IdentifyingText @Size(min = 1, max = 64) String reference) {}
