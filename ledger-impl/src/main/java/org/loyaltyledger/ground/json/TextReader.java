package org.loyaltyledger.ground.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.loyaltyledger.ground.text.TextNormalizer;

/** Reads texts and names of fields as {@link TextNormalizer} has them; ill-formed ones are refused at their place. */
final class TextReader extends StdScalarDeserializer<String> {

    TextReader() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
        return normalized(in, StringDeserializer.instance.deserialize(in, context));
    }

    private static String normalized(JsonParser in, String text) throws IOException {
        if (text == null) {
            return null;
        }
        if (!TextNormalizer.isWellFormed(text)) {
            throw new Complaint(in, "is not well-formed Unicode: a surrogate stands alone");
        }
        return TextNormalizer.normalize(text);
    }

    /** For the keys of maps. */
    static final class Key extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            return normalized(context.getParser(), key);
        }
    }
}
