package org.loyaltyledger.ties.contract.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.document.IndividualContract;
import org.loyaltyledger.vault.terms.document.TermsDocument;

/** Contracts for tests, from templates written out in YAML. */
public final class Lives {

    public static final UUID MEMBER = UUID.fromString("01930a3c-0000-7000-8000-000000000001");

    private Lives() {}

    /** Terms in Berlin and euros with these templates, as a YAML list. */
    public static Terms terms(String templates) {
        TermsDocument document = TermsDocument.parse("""
                zone: Europe/Berlin
                currency: EUR
                points: {name: points, clawback: DEBT, value: {amount: "0.01", currency: EUR}}
                earning: {rules: []}
                benefits:
                - {id: free-delivery, kind: SERVICE, service: delivery, valuePerYear: "48.00"}
                - {id: milk-price, kind: PRICE_LOCK, sku: milk, price: "1.09"}
                contracts:
                """ + templates);
        if (!document.isValid()) {
            throw new AssertionError(document.violations());
        }
        return document.terms();
    }

    /** One template's fields, without its id. */
    public static Life offered(String fields, String startsOn, String offeredAt) {
        Terms terms = terms("- {id: it, " + fields + "}");
        IndividualContract laid = IndividualContract.over(
                terms.ties().contracts().template("it").orElseThrow().document(), Map.of(), terms);
        UUID id = UUID.randomUUID();
        Agreement.Frame frame = Agreement.Frame.of("test", new TermsVersion(1, Instant.EPOCH, "", terms));
        Optional<LocalDate> first = Optional.ofNullable(startsOn).map(LocalDate::parse);
        Agreement agreement = Agreement.write(id, MEMBER, 1, laid, frame, first);
        Instant at = Instant.parse(offeredAt);
        Version offer = Version.offered(1, agreement, at, "operator", at.plusSeconds(30 * 86_400));
        return Life.offered(id, 1, MEMBER, "it", Optional.empty(), offer);
    }

    public static Life signed(String fields, String startsOn, String signedAt) {
        return offered(fields, startsOn, signedAt).accept(new Signature(Instant.parse(signedAt), "member"));
    }
}
