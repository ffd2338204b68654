package org.loyaltyledger.it.client;

import java.net.http.HttpRequest.BodyPublishers;

/** How an operator opens a programme: it is made, then its first terms are published. */
final class Opening {

    private Opening() {}

    /** Opens it under terms that have been in force since the beginning of time. */
    static void open(Caller operator, String code, String yaml, int partitions) {
        operator.post(
                        "/v1/programmes",
                        "{\"code\":\"%s\",\"name\":\"A test's shop\",\"partitions\":%d}".formatted(code, partitions))
                .expect(201);
        draft(operator, code, yaml);
        operator.post("/v1/programmes/" + code + "/terms/1/publication", "{}").expect(200);
    }

    static void draft(Caller operator, String code, String yaml) {
        operator.send(operator.request("/v1/programmes/" + code + "/terms")
                        .header("Content-Type", "application/yaml")
                        .POST(BodyPublishers.ofString(yaml)))
                .expect(201);
    }
}
