package org.loyaltyledger.deploy;

import java.net.URI;
import java.time.Instant;

/**
 * What is printed when all is ready: where it is, how to get a token, and three calls to begin with. No token is among
 * it: what is printed may end up in a log.
 */
final class Welcome {
    private static final String TILL = "deploy/token till --programme " + Demo.PROGRAMME + " --store S1 --terminal T1";

    private final Instant now;
    private final URI base;

    Welcome(Instant now, URI base) {
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

                Tokens for the demo programme '%1$s' live 15 minutes; these commands print them (deploy/token --help):
                  %2$s
                  deploy/token partner --programme %1$s
                  %3$s
                  deploy/token operator
                  deploy/token auditor

                Post a sale:
                %4$s

                Read the balance of its member:
                %5$s

                Redeem 100 points:
                %6$s
                """.formatted(Demo.PROGRAMME, TILL, memberToken(member), sale(), balance(member), redemption());
    }

    private String sale() {
        var receipt = "R-" + now.getEpochSecond();
        return post("sales", receipt, """
                {"receiptNo": "%s", "store": "S1", "member": {"identifier": {"type": "card", "value": "%s"}}, \
                "lines": [{"sku": "beans", "category": "coffee", "quantity": 1, \
                "amount": {"amount": "62.50", "currency": "EUR"}}]}""".formatted(receipt, Demo.CARD));
    }

    private String balance(String member) {
        return "curl -sS '%s/v1/programmes/%s/members/%s/balance' -H \"Authorization: Bearer $(%s)\""
                .formatted(base, Demo.PROGRAMME, member, memberToken(member));
    }

    private String redemption() {
        return post("redemptions", "D-" + now.getEpochSecond(), """
                {"member": {"identifier": {"type": "card", "value": "%s"}}, "ratio": "pay", "points": 100}""".formatted(Demo.CARD));
    }

    private String post(String resource, String idempotencyKey, String body) {
        return "curl -sS '%s/v1/programmes/%s/%s' -H \"Authorization: Bearer $(%s)\" -H 'Idempotency-Key: %s' -H 'Content-Type: application/json' -d '%s'"
                .formatted(base, Demo.PROGRAMME, resource, TILL, idempotencyKey, body);
    }

    private static String memberToken(String member) {
        return "deploy/token member --programme %s --member %s".formatted(Demo.PROGRAMME, member);
    }
}
