package org.loyaltyledger.deploy;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * The demo programme: a neighbourhood grocer and its members, loaded from {@code deploy/demo} into a database that holds
 * no programme yet. Every step may be repeated, so a start that was interrupted is completed by the next.
 *
 * <p>{@code steps.ndjson} has a call in each line: a path to post to, a body, and a name for the id of the answer, which
 * later lines may use as {@code {{name}}}, and the hash of the answer's document by {@code {{name-document}}}. {@code {{ago P3D}}} is an instant before the programme was opened.
 */
public final class Demo {
    public static final String PROGRAMME = "corner";
    public static final String CARD = "1001";

    private static final Logger LOG = Logger.getLogger(Demo.class.getName());
    private static final String JSON = "application/json";
    private static final String HERE = "/v1/programmes/" + PROGRAMME;

    private static final Pattern PLACE = Pattern.compile("\\{\\{(?:ago (P[0-9A-Z]+)|([a-z-]+))\\}\\}");

    private final Api api;
    private final Path folder;

    Demo(Api api, Path folder) {
        this.api = api;
        this.folder = folder;
    }

    /**
     * Loads it into a service that runs, or completes it.
     *
     * @param operator a token of an operator of all programmes
     * @param folder with the demo's files
     */
    public static void load(URI base, String operator, Path folder) throws IOException {
        new Demo(new Api(base, operator), folder).load();
    }

    /** Whether it is there, or may be put there: nobody else's programmes are in this database. */
    boolean belongsHere() throws IOException {
        var programmes = (List<?>) api.get("/v1/programmes?limit=1").get("items");
        return programmes.isEmpty() || api.exists(HERE);
    }

    void load() throws IOException {
        if (!api.exists(HERE)) {
            LOG.info("Loading the demo programme");
            api.post("/v1/programmes", JSON, "demo-programme", text("programme.json"));
        }
        if (!api.exists(HERE + "/terms/in-force")) {
            var draft = api.post(HERE + "/terms", "application/yaml", "demo-terms", text("terms.yaml"));
            api.post(HERE + "/terms/" + draft.get("number") + "/publication", JSON, "demo-publication", "{}");
        }
        steps();
    }

    /** The id of the member that the printed examples are about. */
    String member() throws IOException {
        var found = (List<?>) api.get(HERE + "/members?identifierType=card&identifier=" + CARD)
                .get("items");
        return ((Map<?, ?>) found.get(0)).get("id").toString();
    }

    private void steps() throws IOException {
        Instant opened = Instant.parse(api.get(HERE).get("createdAt").toString());
        Map<String, String> names = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("steps.ndjson"))) {
            if (!line.isBlank()) {
                step(line, filled(line, names, opened), names);
            }
        }
    }

    /** The line itself is the key: a step that is done stays done, whatever lines are added around it. */
    private void step(String line, String filled, Map<String, String> names) throws IOException {
        try {
            Map<String, Object> step = JSONObjectUtils.parse(filled);
            String key = "demo-" + UUID.nameUUIDFromBytes(line.getBytes(StandardCharsets.UTF_8));
            String body = JSONObjectUtils.toJSONString(JSONObjectUtils.getJSONObject(step, "body"));
            Map<String, Object> answer = api.post(HERE + step.get("post"), JSON, key, body);
            if (step.containsKey("as")) {
                String name = step.get("as").toString();
                names.put(name, answer.get("id").toString());
                documentHash(answer).ifPresent(hash -> names.put(name + "-document", hash));
            }
        } catch (ParseException bad) {
            throw new IOException("No step of the demo: " + filled, bad);
        }
    }

    /** Of what was offered to be signed. */
    private static Optional<String> documentHash(Map<String, Object> answer) {
        return answer.get("versions") instanceof List<?> versions && versions.get(0) instanceof Map<?, ?> offered
                ? Optional.of(offered.get("documentHash").toString())
                : Optional.empty();
    }

    private static String filled(String line, Map<String, String> names, Instant opened) {
        return PLACE.matcher(line)
                .replaceAll(place -> place.group(1) == null
                        ? names.getOrDefault(place.group(2), "unknown")
                        : opened.atZone(ZoneOffset.UTC)
                                .minus(Period.parse(place.group(1)))
                                .toInstant()
                                .toString());
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }
}
