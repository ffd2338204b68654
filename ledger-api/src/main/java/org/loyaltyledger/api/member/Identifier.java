package org.loyaltyledger.api.member;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.loyaltyledger.api.value.IdentifyingText;

/**
 * Something a member is known by: a card number, a phone number, an app id. Unique within a programme. It is normalised
 * when it comes in, everywhere in the same way, and answered as it is stored: Unicode normalization form C; a type of form
 * {@code PHONE} (without further terms: {@code phone}) as E.164, so that {@code 030 5550101}, {@code 0049 30 5550101} and
 * {@code +49305550101} are one number in a programme of region DE; a type of form {@code LOWER} or {@code UPPER}
 * ({@code email} is LOWER) in that case; all others as they are sent. The terms of the programme may state other forms.
 *
 * @param type what kind of identifier, in lower case: {@code card}, {@code phone}, {@code app}
 * @param value the identifier itself: visible characters of one script (Latin may stand beside Chinese, Japanese or
 *     Korean), without spaces at either end, and no compatibility characters such as full-width digits
 */
public record Identifier(
        @NotNull @Pattern(regexp = TYPE, message = "must be lower-case letters, digits and dashes") @Size(max = 32)
        String type,

        @NotNull @IdentifyingText @Size(max = 128) String value) {

    /** What a type may look like. */
    public static final String TYPE = "[a-z][a-z0-9-]*";
}
