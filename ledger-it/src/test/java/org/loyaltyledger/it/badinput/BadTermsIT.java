package org.loyaltyledger.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Shop;
import org.loyaltyledger.it.harness.Environment;
import org.loyaltyledger.it.harness.RunningLedger;

/** Terms that cannot be: refused as a whole, all errors listed. */
@RunningLedger
class BadTermsIT {

    private static final String FOUR_MISTAKES = Shop.document("plain")
            .replace("zone: America/New_York", "zone: America/Gotham")
            .replace("per: \"1.00\"", "per: \"0.00\"")
            .replace(
                    "layer: BASE",
                    "layer: BASE\n      when: 'sale.total >'\n      limits: [{scope: CAMPAIGN, period: EVER, points: -5, exceed: CAP}]");

    private final Shop shop = Shop.open("plain");
    private final Caller operator = shop.operator();

    @Test
    void everyMistakeIsListedAtItsPlaceAndNothingIsStored() {
        Map<String, Long> before = Environment.get().database().rows();

        Reply refused = draft(FOUR_MISTAKES);

        assertThat(refused.expect(422).problem()).isEqualTo("terms-invalid");
        assertThat(Judgement.ofRefusal(refused)).as(refused.text()).isEmpty();
        assertThat(pointers(refused.json()))
                .contains("/zone", "/earning/rules/0/award/per", "/earning/rules/0/when")
                .anyMatch(pointer -> pointer.startsWith("/earning/rules/0/limits/0"));
        assertThat(Environment.get().database().rows()).isEqualTo(before);
    }

    @Test
    void validationListsTheSameAndStoresNothing() {
        Map<String, Long> before = Environment.get().database().rows();
        Reply check = send("/terms/validation", FOUR_MISTAKES).expect(200);

        assertThat(check.json().path("valid").asBoolean()).isFalse();
        assertThat(pointers(check.json()))
                .containsExactlyElementsOf(pointers(draft(FOUR_MISTAKES).json()));
        assertThat(Environment.get().database().rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "42",
                "just words",
                "{\"zone\":",
                "zone: [",
                "zone: America/New_York",
                "a: &a [*a]",
                "!!java.net.URL [\"http://127.0.0.1/\"]",
                "zone: America/New_York\nzone: Europe/Berlin",
                "<terms/>"
            })
    void whatIsNoTermsDocumentIsRefused(String document) {
        Reply reply = draft(document);
        assertThat(Judgement.ofRefusal(reply)).as(reply.text()).isEmpty();
    }

    @Test
    void manyNamesForOneLongTextDoNotFillTheMemory() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d]\n"
                    .formatted(i, i, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1));
        }
        Reply reply = draft(bomb.toString());
        assertThat(Judgement.ofRefusal(reply)).as(reply.text()).isEmpty();
    }

    @Test
    void termsAreNotPublishedTwiceNorIntoThePast() {
        Reply again = operator.post(shop.path("/terms/1/publication"), "{}");
        assertThat(Judgement.ofRefusal(again)).as(again.text()).isEmpty();
        assertThat(again.status()).isEqualTo(409);

        draft(Shop.document("grocer")).expect(201);
        Reply past = operator.post(shop.path("/terms/2/publication"), "{\"effectiveFrom\":\"2020-01-01T00:00:00Z\"}");
        assertThat(Judgement.ofRefusal(past)).as(past.text()).isEmpty();
        assertThat(past.status()).isEqualTo(422);
    }

    private Reply draft(String document) {
        return send("/terms", document);
    }

    private Reply send(String path, String document) {
        return operator.send(operator.request(shop.path(path))
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString(document)));
    }

    private static List<String> pointers(JsonNode problem) {
        return StreamSupport.stream(problem.path("violations").spliterator(), false)
                .map(violation -> violation.path("pointer").asText())
                .toList();
    }
}
