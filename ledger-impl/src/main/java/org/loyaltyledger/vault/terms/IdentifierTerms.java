package org.loyaltyledger.vault.terms;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How identifiers of members are normalised.
 *
 * @param region ISO 3166-1 code of the country whose national phone numbers need no country code; empty: all do
 * @param forms by type of identifier, in addition to those of {@link #STANDARD_FORMS}
 */
public record IdentifierTerms(Optional<String> region, Map<String, Form> forms) {

    /** What is in force without a word in the terms. */
    public static final Map<String, Form> STANDARD_FORMS = Map.of("phone", Form.PHONE, "email", Form.LOWER);

    public static final IdentifierTerms DEFAULT = new IdentifierTerms(Optional.empty(), Map.of());

    public IdentifierTerms {
        Map<String, Form> all = new HashMap<>(STANDARD_FORMS);
        all.putAll(forms);
        forms = Map.copyOf(all);
    }

    /** The form of all identifiers of a type. */
    public enum Form {
        /** Upper and lower case differ. */
        EXACT,
        LOWER,
        UPPER,
        /** A telephone number in E.164. */
        PHONE
    }

    public Form form(String type) {
        return forms.getOrDefault(type, Form.EXACT);
    }
}
