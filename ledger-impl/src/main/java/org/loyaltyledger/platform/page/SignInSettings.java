package org.loyaltyledger.platform.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who signs the page's members in, by {@code ledger.page.*}; else the demo sign-in, if it is on. */
@ApplicationScoped
public class SignInSettings {

    private static final String DEMO_CLIENT = "member-page";

    @Inject
    @ConfigProperty(name = "ledger.page.issuer")
    private Optional<String> issuer;

    @Inject
    @ConfigProperty(name = "ledger.page.authorization-endpoint")
    private Optional<String> authorizationEndpoint;

    @Inject
    @ConfigProperty(name = "ledger.page.token-endpoint")
    private Optional<String> tokenEndpoint;

    @Inject
    @ConfigProperty(name = "ledger.page.client-id")
    private String clientId;

    @Inject
    @ConfigProperty(name = "ledger.page.scope")
    private String scope;

    @Inject
    @ConfigProperty(name = "ledger.issuer.demo")
    private Optional<String> demo;

    SignIn signIn() {
        boolean elsewhere =
                Stream.of(issuer, authorizationEndpoint, tokenEndpoint).anyMatch(Optional::isPresent);
        return demo.isPresent() && !elsewhere
                ? SignIn.here(DEMO_CLIENT)
                : new SignIn(
                        issuer.orElse(null),
                        authorizationEndpoint.orElse(null),
                        tokenEndpoint.orElse(null),
                        clientId,
                        scope,
                        false);
    }

    /** Sources that the page's script may call: this service, and where the provider tells and gives. */
    String connect() {
        return Stream.concat(
                        Stream.of("'self'"),
                        Stream.of(issuer, tokenEndpoint)
                                .flatMap(Optional::stream)
                                .map(SignInSettings::origin))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
