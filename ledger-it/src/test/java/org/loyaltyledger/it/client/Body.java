package org.loyaltyledger.it.client;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** Writes bodies as a caller that has only ledger-api and a JSON-B of its own would. */
final class Body {

    private static final Jsonb JSONB = JsonbBuilder.create();

    private Body() {}

    static String json(Object body) {
        return body instanceof String text ? text : JSONB.toJson(body);
    }
}
