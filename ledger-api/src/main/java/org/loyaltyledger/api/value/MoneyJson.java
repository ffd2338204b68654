package org.loyaltyledger.api.value;

import jakarta.json.bind.adapter.JsonbAdapter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Money as {@code {"amount":"12.30","currency":"EUR"}}, for clients that read with JSON-B. */
public final class MoneyJson implements JsonbAdapter<Money, Map<String, String>> {

    @Override
    public Map<String, String> adaptToJson(Money money) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("amount", money.amount().toPlainString());
        json.put("currency", money.currency().getCurrencyCode());
        return json;
    }

    @Override
    public Money adaptFromJson(Map<String, String> json) {
        return Money.of(json.get("amount"), json.get("currency"));
    }
}
