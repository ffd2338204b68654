package org.loyaltyledger.platform.issuer;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * What a code is good for.
 *
 * @param redirectUri where the code was sent to
 * @param challenge what its bearer must answer (RFC 7636, S256)
 * @param programme the member's programme
 * @param member who signed in
 */
record Grant(String redirectUri, String challenge, String programme, String member) {

    boolean belongsTo(AuthorizationCodeGrant code) {
        return code.getRedirectionURI() != null
                && redirectUri.equals(code.getRedirectionURI().toString())
                && code.getCodeVerifier() != null
                && MessageDigest.isEqual(
                        bytes(CodeChallenge.compute(CodeChallengeMethod.S256, code.getCodeVerifier())
                                .getValue()),
                        bytes(challenge));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
