package org.loyaltyledger.ties.contract.rule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.ground.json.Json;
import org.loyaltyledger.vault.terms.Clawback;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.contract.Conditions;
import org.loyaltyledger.vault.terms.document.CanonicalText;
import org.loyaltyledger.vault.terms.document.IndividualContract;

/**
 * What two sides sign: a document that says everything, so that it means the same whatever becomes of the terms.
 *
 * @param text the document, canonical JSON
 * @param hash its SHA-256, lower-case hexadecimal
 * @param conditionsText the conditions within it, JSON
 * @param benefits what it grants, a JSON array as in the terms
 * @param frame the programme, and the terms it was made under
 * @param startsOn first day of the term; empty: the day on which it becomes active
 */
public record Agreement(
        String text,
        String hash,
        String conditionsText,
        Conditions conditions,
        String benefits,
        Frame frame,
        Optional<LocalDate> startsOn) {

    /**
     * Writes a document.
     *
     * @param contract its id
     * @param number of the version
     * @param laid sound conditions
     */
    public static Agreement write(
            UUID contract,
            UUID member,
            int number,
            IndividualContract laid,
            Frame frame,
            Optional<LocalDate> startsOn) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("contract", contract.toString());
        fields.put("member", member.toString());
        fields.put("version", number);
        fields.put("programme", frame.programme());
        fields.put("termsVersion", frame.termsVersion());
        fields.put("termsHash", frame.termsHash());
        fields.put("zone", frame.zone().getId());
        fields.put("currency", frame.currency().getCurrencyCode());
        fields.put("clawback", frame.clawback().name());
        startsOn.ifPresent(day -> fields.put("startsOn", day.toString()));
        CanonicalText signed =
                CanonicalText.of(fields, Map.of("conditions", laid.conditions(), "benefits", laid.benefits()));
        return read(signed.text(), signed.hash());
    }

    /** Reads a document that was written here. */
    public static Agreement read(String text, String hash) {
        Map<String, Object> fields = CanonicalText.fields(text);
        Currency currency = Currency.getInstance((String) fields.get("currency"));
        String conditions = json(fields.get("conditions"));
        return new Agreement(
                text,
                hash,
                conditions,
                IndividualContract.read(conditions, currency),
                json(fields.get("benefits")),
                new Frame(
                        (String) fields.get("programme"),
                        (Integer) fields.get("termsVersion"),
                        (String) fields.get("termsHash"),
                        ZoneId.of((String) fields.get("zone")),
                        currency,
                        Clawback.valueOf((String) fields.get("clawback"))),
                Optional.ofNullable((String) fields.get("startsOn")).map(LocalDate::parse));
    }

    public ZoneId zone() {
        return frame.zone();
    }

    public Currency currency() {
        return frame.currency();
    }

    /**
     * What a document says of the programme and of the terms it was made under.
     *
     * @param programme its code
     * @param clawback how far points are taken back that the member has spent
     */
    public record Frame(
            String programme, int termsVersion, String termsHash, ZoneId zone, Currency currency, Clawback clawback) {

        public static Frame of(String programme, TermsVersion version) {
            Terms terms = version.terms();
            return new Frame(
                    programme,
                    version.number(),
                    version.hash(),
                    terms.zone(),
                    terms.currency(),
                    terms.points().clawback());
        }
    }

    /** The same conditions and benefits, to be changed. */
    public IndividualContract laid() {
        return new IndividualContract(conditionsText, benefits, java.util.List.of());
    }

    private static String json(Object part) {
        return new String(Json.write(part), java.nio.charset.StandardCharsets.UTF_8);
    }
}
