package org.loyaltyledger.api.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Opens a programme.
 *
 * @param code its name in every path, for ever: small letters, digits and hyphens
 * @param name name of the programme, for people
 * @param partitions into how many parts its books are split, for ever: each has a writer of its own; absent: 1
 */
public record NewProgramme(
        @NotNull
        @Pattern(
                regexp = "[a-z0-9][a-z0-9-]{0,31}",
                message = "must be 1 to 32 lower-case letters, digits and dashes, and not begin with a dash")
        String code,

        @NotNull @Size(min = 1, max = 128) String name,
        @Min(1) @Max(64) Integer partitions) {

    /** A programme with one partition. */
    public static NewProgramme of(String code, String name) {
        return new NewProgramme(code, name, null);
    }
}
