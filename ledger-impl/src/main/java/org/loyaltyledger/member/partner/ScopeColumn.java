package org.loyaltyledger.member.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.loyaltyledger.api.partner.MemberField;
import org.loyaltyledger.ground.caller.PartnerScope;
import org.loyaltyledger.ground.json.Json;

/** A partner's scope as a JSON object of lists; what is missing in an older row is an empty list. */
final class ScopeColumn {

    private ScopeColumn() {}

    static String text(PartnerScope scope) {
        Map<String, Set<?>> lists = Map.of(
                "stores", new TreeSet<>(scope.stores()),
                "brands", new TreeSet<>(scope.brands()),
                "fields", new TreeSet<>(scope.fields()),
                "identifierTypes", new TreeSet<>(scope.identifierTypes()));
        return new String(Json.write(lists), StandardCharsets.UTF_8);
    }

    static PartnerScope scope(String id, String text) {
        try {
            JsonNode lists = Json.mapper().readTree(text);
            return new PartnerScope(
                    id,
                    read(lists.path("stores"), Function.identity()),
                    read(lists.path("brands"), Function.identity()),
                    read(lists.path("fields"), MemberField::valueOf),
                    read(lists.path("identifierTypes"), Function.identity()));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("the scope of a partner is no JSON object", damaged);
        }
    }

    private static <T> Set<T> read(JsonNode list, Function<String, T> reader) {
        Set<T> values = new HashSet<>();
        list.forEach(item -> values.add(reader.apply(item.asText())));
        return values;
    }
}
