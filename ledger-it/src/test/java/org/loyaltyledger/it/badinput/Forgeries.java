package org.loyaltyledger.it.badinput;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.loyaltyledger.it.client.Tokens;
import org.loyaltyledger.it.harness.TokenKeys;

/** Tokens that claim to be a till's of one programme and must not be believed. */
final class Forgeries {

    private final RSAKey good;
    private final Tokens signer;
    private final String programme;

    private Forgeries(RSAKey good, String programme) {
        this.good = good;
        this.signer = new Tokens(good);
        this.programme = programme;
    }

    /** Each by what is wrong with it. */
    static Map<String, String> of(RSAKey good, String programme) throws JOSEException {
        return new Forgeries(good, programme).all();
    }

    private Map<String, String> all() throws JOSEException {
        RSAKey foreign = TokenKeys.fresh(good.getKeyID());
        String valid = signer.signed(claims());
        Instant now = Instant.now();
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("none at all", "");
        tokens.put("no token but words", "let-me-in");
        tokens.put("expired", signer.signed(claims().expirationTime(Date.from(now.minusSeconds(3600)))));
        tokens.put("never expiring", signer.signed(claims().expirationTime(null)));
        tokens.put("another issuer's", signer.signed(claims().issuer("https://elsewhere.example")));
        tokens.put("unsigned (alg none)", new PlainJWT(claims().build()).serialize());
        tokens.put("signature cut off", valid.substring(0, valid.lastIndexOf('.') + 1));
        tokens.put("claims exchanged", exchanged(valid));
        tokens.put("a foreign key under our key's name", new Tokens(foreign).signed(claims()));
        tokens.put("a foreign key sent along", sentAlong(foreign));
        tokens.put(
                "HS256 with our public key's bytes", hmac(good.toRSAPublicKey().getEncoded()));
        tokens.put("HS256 with our public key as PEM", hmac(pem().getBytes(StandardCharsets.US_ASCII)));
        tokens.put(
                "HS256 with our public key as JWK",
                hmac(good.toPublicJWK().toJSONString().getBytes(StandardCharsets.US_ASCII)));
        return tokens;
    }

    private JWTClaimsSet.Builder claims() {
        return Tokens.claims("till", "till")
                .claim("programme", programme)
                .claim("store", "S1")
                .claim("terminal", "T1");
    }

    /** The good token's signature below an operator's claims. */
    private static String exchanged(String valid) {
        String[] parts = valid.split("\\.");
        String claims = Tokens.claims("operator", "operator").build().toString();
        return parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "."
                + parts[2];
    }

    private String sentAlong(RSAKey foreign) throws JOSEException {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .jwk(foreign.toPublicJWK())
                .keyID("mine")
                .build();
        return signed(header, new RSASSASigner(foreign));
    }

    private String hmac(byte[] secret) throws JOSEException {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(good.getKeyID()).build();
        return signed(header, new MACSigner(secret));
    }

    private String signed(JWSHeader header, JWSSigner by) throws JOSEException {
        JWSObject token = new JWSObject(header, new Payload(claims().build().toJSONObject()));
        token.sign(by);
        return token.serialize();
    }

    private String pem() throws JOSEException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(good.toRSAPublicKey().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
    }
}
