package org.loyaltyledger.it.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.loyaltyledger.deploy.Demo;
import org.loyaltyledger.it.client.Service;

/** The demo programme of the embedded start, in the service under test. */
final class DemoShop {

    private static final Set<URI> LOADED = new HashSet<>();

    private DemoShop() {}

    /** May be called any number of times; a service is filled once. */
    static synchronized void open(Service service) {
        try {
            if (LOADED.contains(service.base())) {
                return;
            }
            Demo.load(service.base(), service.tokens().operator(), Path.of("..", "deploy", "demo"));
            LOADED.add(service.base());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The id of the member with this card. */
    static String member(Service service, String card) {
        return service.operator()
                .get("/v1/programmes/" + Demo.PROGRAMME + "/members?identifierType=card&identifier=" + card)
                .expect(200)
                .text("/items/0/id");
    }
}
