package org.loyaltyledger.bench.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/** A programme of its own under sample terms, with members who show the cards 1 to {@link #MEMBERS}. */
final class Grocer {

    static final int MEMBERS = Integer.getInteger("bench.members", 10_000);

    private static final int AT_ONCE = 64;
    private static final Path TERMS = Path.of("../deploy/terms");
    private static final String JSON = "application/json";

    private final Service service;
    private final String code;
    private final Api api;

    private Grocer(Service service, String code) throws IOException {
        this.service = service;
        this.code = code;
        this.api = new Api(HttpClient.newHttpClient(), service.base(), service.token("operator"));
    }

    /** @param terms the name of sample terms */
    static Grocer open(Service service, String terms) throws IOException {
        Grocer grocer = new Grocer(service, "bench-" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX));
        grocer.publish(terms);
        grocer.enrol();
        return grocer;
    }

    String code() {
        return code;
    }

    String path() {
        return "/v1/programmes/" + code;
    }

    String tillToken() throws IOException {
        return service.token("till", "--programme", code);
    }

    JsonNode audit() {
        return api.get(path() + "/audit");
    }

    private void publish(String terms) throws IOException {
        api.post("/v1/programmes", JSON, "{\"code\":\"" + code + "\",\"name\":\"A measured grocer\"}");
        JsonNode draft =
                api.post(path() + "/terms", "application/yaml", Files.readString(TERMS.resolve(terms + ".yaml")));
        api.post(path() + "/terms/" + draft.get("number").asText() + "/publication", JSON, "{}");
    }

    private void enrol() {
        Semaphore free = new Semaphore(AT_ONCE);
        CompletableFuture<?>[] all = new CompletableFuture<?>[MEMBERS];
        for (int card = 1; card <= MEMBERS; card++) {
            free.acquireUninterruptibly();
            all[card - 1] = api.posting(
                            path() + "/members",
                            JSON,
                            "{\"identifiers\":[{\"type\":\"card\",\"value\":\"" + card + "\"}]}")
                    .whenComplete((member, fault) -> free.release());
        }
        CompletableFuture.allOf(all).join();
    }
}
