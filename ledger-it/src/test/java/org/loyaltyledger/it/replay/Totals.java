package org.loyaltyledger.it.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.loyaltyledger.it.client.Caller;
import org.loyaltyledger.it.client.Shop;

/** What the books say of each household, in the form of expected.awk: household, earned, left. */
final class Totals {

    private final Shop shop;
    private final Caller auditor;
    private final String at;

    /** @param at the instant of the balances, RFC 3339 */
    Totals(Shop shop, String at) {
        this.shop = shop;
        this.auditor = shop.auditor();
        this.at = at;
    }

    Collection<String> of(List<Basket> baskets) {
        return baskets.stream()
                .map(Basket::household)
                .distinct()
                .map(this::line)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String line(String household) {
        String member = auditor.get(shop.path("/members?identifierType=card&identifier=" + household))
                .expect(200)
                .text("/items/0/id");
        long left = auditor.get(shop.path("/members/" + member + "/balance?at=" + at))
                .expect(200)
                .number("/spendable");
        return household + "\t" + earned(member) + "\t" + left;
    }

    private long earned(String member) {
        long earned = 0;
        String next = shop.path("/members/" + member + "/lots?limit=200");
        while (!next.isEmpty()) {
            JsonNode page = auditor.get(next).expect(200).json();
            for (JsonNode lot : page.path("items")) {
                earned += lot.path("points").asLong();
            }
            next = page.path("next").asText("");
        }
        return earned;
    }
}
