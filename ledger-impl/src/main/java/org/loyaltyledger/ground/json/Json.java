package org.loyaltyledger.ground.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.TimeZone;

/**
 * The one JSON mapper. Unknown, duplicate and coerced fields are refused, and so is anything after the document.
 * Written fields stand in the order of the record; empty optionals and nulls are left out.
 */
public final class Json {

    private static final ObjectMapper MAPPER = mapper(factory());

    private Json() {}

    /** Shared and configured; to be read from, not to be configured further. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** The same rules over another format, such as YAML. */
    public static ObjectMapper mapper(JsonFactory format) {
        JsonMapper.Builder builder = JsonMapper.builder(format)
                .addModule(new JavaTimeModule())
                .addModule(new Jdk8Module())
                .addModule(new LedgerModule())
                .defaultTimeZone(TimeZone.getTimeZone("UTC"))
                .defaultLeniency(false)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT));
        builder.withCoercionConfig(LogicalType.Textual, textual -> {
            textual.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
            textual.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
            textual.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        });
        builder.withCoercionConfigDefaults(any -> any.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
        return builder.build();
    }

    /** @throws org.loyaltyledger.ground.problem.Problem malformed-json or invalid-request, naming the place */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (IOException bad) {
            throw JsonFault.problem(bad);
        }
    }

    /**
     * What a client sent, bounded in the number of its elements.
     *
     * @throws org.loyaltyledger.ground.problem.Problem malformed-json or invalid-request, naming the place
     */
    static <T> T readBody(byte[] json, Class<T> type) {
        try (JsonParser parser = new BoundedParser(MAPPER.createParser(json))) {
            return MAPPER.readValue(parser, type);
        } catch (IOException bad) {
            throw JsonFault.problem(bad);
        }
    }

    /**
     * As above, of a stream.
     *
     * @throws org.loyaltyledger.ground.problem.Problem malformed-json or invalid-request, naming the place
     * @throws IOException if the stream itself fails
     */
    static Object readBody(InputStream json, Type type) throws IOException {
        try (JsonParser parser = new BoundedParser(MAPPER.createParser(json))) {
            return MAPPER.readValue(parser, MAPPER.constructType(type));
        } catch (JsonProcessingException bad) {
            throw JsonFault.problem(bad);
        }
    }

    /**
     * A part of a document that was read before.
     *
     * @throws org.loyaltyledger.ground.problem.Problem invalid-request, naming the place within the part
     */
    public static <T> T read(JsonNode part, Class<T> type) {
        try {
            return MAPPER.treeToValue(part, type);
        } catch (JsonProcessingException bad) {
            throw JsonFault.problem(bad);
        }
    }

    /** The document in UTF-8. */
    public static byte[] write(Object document) {
        try {
            return MAPPER.writeValueAsBytes(document);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("no JSON for " + document.getClass(), unwritable);
        }
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(40)
                        .maxNumberLength(40)
                        .maxStringLength(64 * 1024)
                        .maxNameLength(256)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
    }
}
