package org.loyaltyledger.member;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.loyaltyledger.api.member.Identifier;
import org.loyaltyledger.api.value.IdentifyingText;
import org.loyaltyledger.ground.text.TextNormalizer;
import org.loyaltyledger.vault.terms.IdentifierTerms;

/**
 * The one form of an identifier under given terms. Normalising twice changes nothing. Look-alikes are kept apart as far as
 * one value shows them: scripts are mixed only as UTS 39 has it for "highly restrictive" text, digits come from one
 * system, and compatibility characters are refused.
 */
final class IdentifierPolicy {

    private static final int LONGEST = 128;
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final String NO_REGION = "ZZ";
    private static final Set<UnicodeScript> ANY = EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED);
    private static final List<Set<UnicodeScript>> MIXTURES = List.of(
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.BOPOMOFO),
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HANGUL));

    private final IdentifierTerms terms;

    IdentifierPolicy(IdentifierTerms terms) {
        this.terms = terms;
    }

    /**
     * What came of one value.
     *
     * @param value the normal form; empty: it was refused
     * @param complaint why it was refused; empty if it was not
     */
    record Normalized(Optional<String> value, String complaint) {

        static Normalized of(String value) {
            return new Normalized(Optional.of(value), "");
        }

        static Normalized refused(String complaint) {
            return new Normalized(Optional.empty(), complaint);
        }
    }

    Normalized normalize(Identifier identifier) {
        if (!TextNormalizer.isWellFormed(identifier.value())) {
            return Normalized.refused(IdentifyingText.MESSAGE);
        }
        String text = TextNormalizer.normalize(identifier.value());
        if (!TextNormalizer.isIdentifying(text) || text.length() > LONGEST) {
            return Normalized.refused(IdentifyingText.MESSAGE);
        }
        return switch (terms.form(identifier.type())) {
            case PHONE -> phone(text);
            case LOWER -> distinct(TextNormalizer.normalize(text.toLowerCase(Locale.ROOT)));
            case UPPER -> distinct(TextNormalizer.normalize(text.toUpperCase(Locale.ROOT)));
            case EXACT -> distinct(text);
        };
    }

    private Normalized phone(String text) {
        try {
            PhoneNumber number = PHONES.parse(text, terms.region().orElse(NO_REGION));
            if (number.hasExtension()) {
                return Normalized.refused("must be a phone number without an extension");
            }
            return Normalized.of(PHONES.format(number, PhoneNumberUtil.PhoneNumberFormat.E164));
        } catch (NumberParseException unreadable) {
            return Normalized.refused(
                    unreadable.getErrorType() == NumberParseException.ErrorType.INVALID_COUNTRY_CODE
                                    && terms.region().isEmpty()
                            ? "must be a phone number with its country code, such as +49 30 5550101;"
                                    + " the terms of the programme name no region"
                            : "must be a phone number");
        }
    }

    private static Normalized distinct(String text) {
        if (text.length() > LONGEST) {
            return Normalized.refused("must have at most " + LONGEST + " characters");
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFKC)) {
            return Normalized.refused(
                    "must not contain compatibility characters such as full-width digits or ligatures");
        }
        Set<UnicodeScript> scripts = text.codePoints()
                .mapToObj(UnicodeScript::of)
                .filter(script -> !ANY.contains(script))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(UnicodeScript.class)));
        if (scripts.size() > 1 && MIXTURES.stream().noneMatch(mixture -> mixture.containsAll(scripts))) {
            return Normalized.refused("must not mix scripts whose letters look alike");
        }
        long digitSystems = text.codePoints()
                .filter(point -> Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER)
                .map(point -> point - Character.digit(point, 10))
                .distinct()
                .count();
        return digitSystems > 1 ? Normalized.refused("must not mix digits of several scripts") : Normalized.of(text);
    }
}
