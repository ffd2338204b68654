package org.loyaltyledger.ground.text;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.loyaltyledger.api.value.IdentifyingText;

/**
 * The first rule for all text that comes in, in bodies, paths, queries and terms: well-formed Unicode in normalization
 * form C, so that two spellings of the same characters are one text for Java and for the database.
 */
public final class TextNormalizer {

    private static final Pattern IDENTIFYING = Pattern.compile(IdentifyingText.FORM);

    private TextNormalizer() {}

    /** Whether every surrogate stands in a pair. Text that is not would be stored as another one. */
    public static boolean isWellFormed(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (!Character.isSurrogate(unit)) {
                continue;
            }
            boolean pair = Character.isHighSurrogate(unit)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            if (!pair) {
                return false;
            }
            at++;
        }
        return true;
    }

    /** The text in normalization form C. */
    public static String normalize(String text) {
        return isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Whether the text has the form of {@link IdentifyingText}. */
    public static boolean isIdentifying(String text) {
        return IDENTIFYING.matcher(text).matches();
    }

    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) > 0x7F) {
                return false;
            }
        }
        return true;
    }
}
