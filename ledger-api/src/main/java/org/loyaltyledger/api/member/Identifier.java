package org.loyaltyledger.api.member;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Something a member is known by: a card number, a phone number, an app id. Unique within a programme; compared byte
 * for byte, so a till must send what was enrolled.
 *
 * @param type what kind of identifier, in lower case: {@code card}, {@code phone}, {@code app}
 * @param value the identifier itself, visible characters without spaces at either end
 */
public record Identifier(
        @NotNull @Pattern(regexp = TYPE, message = "must be lower-case letters, digits and dashes") @Size(max = 32)
        String type,

        @NotNull
        @Pattern(regexp = VALUE, message = "must be visible characters without spaces at the ends")
        @Size(max = 128)
        String value) {

    /** What a type may look like. */
    public static final String TYPE = "[a-z][a-z0-9-]*";

    /** What a value may look like: no control characters, no space first or last. */
    public static final String VALUE = "[^\\p{Cntrl}\\s]([^\\p{Cntrl}]*[^\\p{Cntrl}\\s])?";
}
