package org.loyaltyledger.platform.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who signs the page's members in: the OpenID provider of {@code ledger.page.*}, else the demo sign-in, if it is on. */
@ApplicationScoped
public class SignInSettings {

    private static final String DEMO_CLIENT = "member-page";
    private static final String SELF = "'self'";

    private final SignIn signIn;

    @Inject
    SignInSettings(
            @ConfigProperty(name = "ledger.page.issuer") Optional<String> issuer,
            @ConfigProperty(name = "ledger.page.authorization-endpoint") Optional<String> authorizationEndpoint,
            @ConfigProperty(name = "ledger.page.token-endpoint") Optional<String> tokenEndpoint,
            @ConfigProperty(name = "ledger.page.client-id", defaultValue = "loyalty-ledger-page") String clientId,
            @ConfigProperty(name = "ledger.page.scope", defaultValue = "openid") String scope,
            @ConfigProperty(name = "ledger.issuer.demo") Optional<String> demo) {
        boolean elsewhere =
                Stream.of(issuer, authorizationEndpoint, tokenEndpoint).anyMatch(Optional::isPresent);
        signIn = demo.isPresent() && !elsewhere
                ? SignIn.here(DEMO_CLIENT)
                : new SignIn(
                        issuer.orElse(null),
                        authorizationEndpoint.orElse(null),
                        tokenEndpoint.orElse(null),
                        clientId,
                        scope,
                        false);
    }

    /** For the container's proxy. */
    protected SignInSettings() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), "", "", Optional.empty());
    }

    SignIn signIn() {
        return signIn;
    }

    /** Sources that the page's script may call: this service, and where the provider tells and gives. */
    String connect() {
        Stream<String> provider = Stream.of(signIn.issuer(), signIn.tokenEndpoint())
                .filter(address -> address != null && !address.startsWith("/"))
                .map(SignInSettings::origin);
        return Stream.concat(Stream.of(SELF), provider).distinct().collect(Collectors.joining(" "));
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
