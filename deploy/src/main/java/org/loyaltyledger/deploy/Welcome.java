package org.loyaltyledger.deploy;

import java.net.URI;
import java.time.Instant;
import java.util.stream.Collectors;

/** What is printed when all is ready: where it is, who one can be, and three calls to begin with. */
final class Welcome {
    private final Settings settings;
    private final IssuerKey key;
    private final Instant now;
    private final URI base;

    Welcome(Settings settings, IssuerKey key, Instant now, URI base) {
        this.settings = settings;
        this.key = key;
        this.now = now;
        this.base = base;
    }

    String places() {
        return """

                The ledger is ready.
                  Base URL    %1$s
                  Members     %1$s/
                  Swagger UI  %1$s/api
                  OpenAPI     %1$s/openapi
                """.formatted(base);
    }

    /** @param member the id of the member that the examples are about */
    String demo(String member) {
        return """

                Tokens for the demo programme '%1$s', for 12 hours (others: deploy/token --help)
                %2$s
                Post a sale:
                %3$s

                Read the balance of its member:
                %4$s

                Redeem 100 points:
                %5$s
                """.formatted(Demo.PROGRAMME, tokens(member), sale(), balance(member), redemption());
    }

    private String tokens(String member) {
        return TokenRequest.ROLES.stream()
                .map(role -> "  %-9s %s%n".formatted(role, token(role, member)))
                .collect(Collectors.joining());
    }

    private String sale() {
        var receipt = "R-" + now.getEpochSecond();
        return post("sales", receipt, """
                {"receiptNo": "%s", "store": "S1", "member": {"identifier": {"type": "card", "value": "%s"}}, \
                "lines": [{"sku": "beans", "category": "coffee", "quantity": 1, \
                "amount": {"amount": "62.50", "currency": "EUR"}}]}""".formatted(receipt, Demo.CARD));
    }

    private String balance(String member) {
        return "curl -sS '%s/v1/programmes/%s/members/%s/balance' -H 'Authorization: Bearer %s'"
                .formatted(base, Demo.PROGRAMME, member, token("member", member));
    }

    private String redemption() {
        return post("redemptions", "D-" + now.getEpochSecond(), """
                {"member": {"identifier": {"type": "card", "value": "%s"}}, "ratio": "pay", "points": 100}""".formatted(Demo.CARD));
    }

    private String post(String resource, String idempotencyKey, String body) {
        return "curl -sS '%s/v1/programmes/%s/%s' -H 'Authorization: Bearer %s' -H 'Idempotency-Key: %s' -H 'Content-Type: application/json' -d '%s'"
                .formatted(base, Demo.PROGRAMME, resource, token("till", ""), idempotencyKey, body);
    }

    private String token(String role, String member) {
        var request = TokenRequest.of(role);
        if (!TokenRequest.ROAMING.contains(role)) {
            request = request.with("programme", Demo.PROGRAMME);
        }
        if (role.equals("member")) {
            request = request.with("member", member);
        }
        if (role.equals("till")) {
            request = request.with("store", "S1").with("terminal", "T1");
        }
        return request.signed(key, settings.issuer(), now);
    }
}
