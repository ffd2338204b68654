package org.loyaltyledger.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemDocumentTest {

    private final ProblemDocumentJson json = new ProblemDocumentJson();

    @Test
    void figuresStandBesideTheStandardMembersAndComeBack() {
        ProblemDocument document = new ProblemDocument(
                "http://localhost:8080/problems/insufficient-points",
                "Not enough points",
                422,
                "70 wanted, 50 spendable",
                "urn:request:1",
                List.of(new Violation("/points", "is 70")),
                Map.of("wanted", 70));
        assertThat(json.adaptToJson(document)).containsEntry("wanted", 70).containsEntry("status", 422);
        assertThat(json.adaptFromJson(json.adaptToJson(document))).isEqualTo(document);
        assertThat(document.slug()).isEqualTo("insufficient-points");
    }

    @Test
    void everySlugFindsItsType() {
        assertThat(ProblemType.values())
                .allSatisfy(type -> assertThat(ProblemType.ofSlug(type.slug())).contains(type));
    }
}
