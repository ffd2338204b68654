package org.loyaltyledger.api.value;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text by which something is found again: an identifier, a receipt number, a reference, the code of a store, terminal,
 * article, reward or promotion. It is read in Unicode normalization form C and then compared code point by code point.
 * Refused are text that is empty, begins or ends with a space, or contains what nobody sees: spaces other than U+0020,
 * control and format characters (zero-width, bidirectional), variation selectors and fillers, unassigned and private-use
 * characters, and surrogates that stand alone.
 */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = IdentifyingText.FORM)
@ReportAsSingleViolation
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
public @interface IdentifyingText {

    /** What no reader sees although its category is that of a letter, mark or symbol. */
    String FILLERS = "\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180D\\u180F\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0"
            + "\\x{1D159}\\x{E0100}-\\x{E01EF}";

    /** A character that is seen. */
    String VISIBLE = "[^\\p{C}\\p{Z}" + FILLERS + "]";

    /** The same, or the plain space. */
    String VISIBLE_OR_SPACE =
            "[^\\p{C}\\p{Zl}\\p{Zp}\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000" + FILLERS + "]";

    /** Visible characters with plain spaces between them. */
    String FORM = VISIBLE + "(?:" + VISIBLE_OR_SPACE + "*" + VISIBLE + ")?";

    /** The same, or nothing at all. */
    String FORM_OR_EMPTY = "(?:" + FORM + ")?";

    String MESSAGE =
            "must be visible characters, without spaces at the ends and without control or invisible characters";

    String message() default MESSAGE;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
