package org.loyaltyledger.it.client;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** Turns the client interfaces of ledger-api into calls, as a partner's program would. */
final class Clients {

    private Clients() {}

    static <T> T of(Class<T> api, URI base, String token) {
        return RestClientBuilder.newBuilder()
                .baseUri(base)
                .readTimeout(60, TimeUnit.SECONDS)
                .register(new Bearer(token))
                .build(api);
    }

    private record Bearer(String token) implements ClientRequestFilter {
        @Override
        public void filter(ClientRequestContext request) {
            request.getHeaders().putSingle("Authorization", "Bearer " + token);
        }
    }
}
