package org.loyaltyledger.platform.issuer;

/**
 * What a code is good for.
 *
 * @param redirectUri where the code was sent to
 * @param challenge what its bearer must answer
 * @param programme the member's programme
 * @param member who signed in
 */
record Grant(String redirectUri, String challenge, String programme, String member) {

    boolean belongsTo(String redirect, String verifier) {
        return redirectUri.equals(redirect) && verifier != null && Challenge.answers(challenge, verifier);
    }
}
