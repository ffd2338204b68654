package org.loyaltyledger.it.till;

import java.util.UUID;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Reply;
import org.loyaltyledger.it.client.Tokens;
import org.loyaltyledger.it.harness.Environment;

/** A shop counter: one programme of its own and the callers that stand at it. Bodies are JSON as a till writes it. */
final class Counter {

    private final String programme = "till-" + UUID.randomUUID().toString().substring(0, 8);
    private final Caller till;
    private final Caller operator;

    /** Opens a programme under these terms. */
    Counter(String terms) {
        Environment environment = Environment.get();
        Tokens tokens = new Tokens(environment.keys().signing());
        operator = new Caller(environment.base(), tokens.operator());
        till = new Caller(environment.base(), tokens.till(programme));
        operator.post("/v1/programmes", "{\"code\":\"" + programme + "\",\"name\":\"A shop\"}")
                .expect(201);
        String draft = operator.send(operator.request(path("/terms"))
                        .header("Content-Type", "application/yaml")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(terms)))
                .expect(201)
                .text("/number");
        operator.post(path("/terms/" + draft + "/publication"), "{}").expect(200);
    }

    String path(String rest) {
        return "/v1/programmes/" + programme + rest;
    }

    Caller operator() {
        return operator;
    }

    /** A new member with a card. */
    String enrol(String card) {
        return post("/members", "{'identifiers':[{'type':'card','value':'" + card + "'}]}")
                .expect(201)
                .text("/id");
    }

    /** With single quotes for double ones. */
    Reply post(String rest, String body) {
        return till.post(path(rest), json(body));
    }

    Reply post(String rest, String key, String body) {
        return till.post(path(rest), key, json(body));
    }

    Reply get(String rest) {
        return till.get(path(rest));
    }

    Reply lines(String lines) {
        return till.postLines(path("/batches"), json(lines));
    }

    static String json(String quoted) {
        return quoted.replace('\'', '"');
    }

    /** A sale of some pieces of one article. */
    static String sale(String receipt, String card, int pieces, String amount, String more) {
        return "{'receiptNo':'" + receipt + "','store':'S1','member':{'identifier':{'type':'card','value':'" + card
                + "'}},'lines':[{'sku':'a','quantity':" + pieces + ",'amount':{'amount':'" + amount
                + "','currency':'EUR'}}]" + more + "}";
    }
}
