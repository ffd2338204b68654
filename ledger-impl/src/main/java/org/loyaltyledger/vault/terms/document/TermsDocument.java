package org.loyaltyledger.vault.terms.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.loyaltyledger.api.problem.Violation;
import org.loyaltyledger.vault.terms.Terms;

/** A terms document that was read and checked. Immutable. */
public final class TermsDocument {

    private final String canonical;
    private final Terms terms;
    private final List<Violation> violations;

    private TermsDocument(String canonical, Terms terms, List<Violation> violations) {
        this.canonical = canonical;
        this.terms = terms;
        this.violations = violations;
    }

    /**
     * Reads JSON (text that begins with a brace) or YAML.
     *
     * @throws MalformedDocument if it is neither; anything else that is wrong is a {@link #violations() violation}
     */
    public static TermsDocument parse(String text) {
        JsonNode document = Syntax.parse(text);
        Complaints complaints = new Complaints(Schema.violations(document));
        if (complaints.areTooManyElements()) {
            return new TermsDocument(Canonical.json(document), null, complaints.all()); // what it costs is not bounded
        }
        Terms terms = TermsReader.read(new Place(document, "", complaints));
        return new TermsDocument(Canonical.json(document), terms, complaints.all());
    }

    /** Everything that is wrong with it, in the order of the places; empty for valid terms. */
    public List<Violation> violations() {
        return violations;
    }

    public boolean isValid() {
        return violations.isEmpty();
    }

    /** @throws IllegalStateException if the document is not valid */
    public Terms terms() {
        if (!isValid()) {
            throw new IllegalStateException("invalid terms: " + violations);
        }
        return terms;
    }

    /** The same content always in the same characters: JSON, fields sorted, no white space, no nulls. */
    public String canonical() {
        return canonical;
    }

    /** The document's fields, sorted by name. */
    public Map<String, Object> fields() {
        return Canonical.fields(canonical);
    }

    /** SHA-256 of {@link #canonical()} in UTF-8, lower-case hexadecimal. */
    public String hash() {
        return Canonical.sha256(canonical);
    }
}
