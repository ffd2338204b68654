package org.loyaltyledger.platform.page;

/**
 * Where the page sends a member to sign in; without an issuer and endpoints nobody can.
 *
 * @param issuer of the OpenID provider; its discovery document tells the endpoints that are absent here
 * @param authorizationEndpoint where the browser goes to
 * @param tokenEndpoint where it takes the code to
 * @param clientId the page's name at the provider
 * @param scope what it asks for; absent: nothing in particular
 * @param demo whether this is the demo, where no password is asked
 */
public record SignIn(
        String issuer,
        String authorizationEndpoint,
        String tokenEndpoint,
        String clientId,
        String scope,
        boolean demo) {

    /** The demo sign-in of this very service. */
    static SignIn here(String clientId) {
        return new SignIn(null, "/oauth/authorize", "/oauth/token", clientId, null, true);
    }
}
