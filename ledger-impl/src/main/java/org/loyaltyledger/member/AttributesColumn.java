package org.loyaltyledger.member;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.loyaltyledger.ground.json.Json;

/** A member's attributes as JSON text, by name. */
@Converter
public class AttributesColumn implements AttributeConverter<Map<String, String>, String> {

    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    static String text(Map<String, String> attributes) {
        return new String(Json.write(new TreeMap<>(attributes)), StandardCharsets.UTF_8);
    }

    @Override
    public String convertToDatabaseColumn(Map<String, String> attributes) {
        return text(attributes);
    }

    /** What a column says; most members have none. */
    static Map<String, String> map(String text) {
        if (text.equals("{}")) {
            return Map.of();
        }
        try {
            return Json.mapper().readValue(text, TEXTS);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("attributes are no JSON object of texts", damaged);
        }
    }

    @Override
    public Map<String, String> convertToEntityAttribute(String text) {
        return map(text);
    }
}
