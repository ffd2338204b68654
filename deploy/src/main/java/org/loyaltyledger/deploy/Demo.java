package org.loyaltyledger.deploy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;

/**
 * The demo programme: a corner shop with three members and two sales, loaded from {@code deploy/demo} into a database
 * that holds no programme yet. Every step may be repeated, so a start that was interrupted is completed by the next.
 */
public final class Demo {
    public static final String PROGRAMME = "corner";
    public static final String CARD = "1001";

    private static final Logger LOG = Logger.getLogger(Demo.class.getName());
    private static final String JSON = "application/json";
    private static final String HERE = "/v1/programmes/" + PROGRAMME;

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
        postLines("members.ndjson", HERE + "/members");
        postLines("sales.ndjson", HERE + "/sales");
    }

    /** The id of the member that the printed examples are about. */
    String member() throws IOException {
        var found = (List<?>) api.get(HERE + "/members?identifierType=card&identifier=" + CARD)
                .get("items");
        return ((Map<?, ?>) found.get(0)).get("id").toString();
    }

    private void postLines(String file, String path) throws IOException {
        var number = 0;
        for (var line : Files.readAllLines(folder.resolve(file))) {
            api.post(path, JSON, "demo-" + file + "-" + ++number, line);
        }
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }
}
