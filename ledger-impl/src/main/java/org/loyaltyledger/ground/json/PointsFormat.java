package org.loyaltyledger.ground.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import org.loyaltyledger.api.value.Points;

/** Points as a JSON integer. */
final class PointsFormat {

    private PointsFormat() {}

    static final class Writer extends StdSerializer<Points> {

        Writer() {
            super(Points.class);
        }

        @Override
        public void serialize(Points points, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeNumber(points.value());
        }
    }

    static final class Reader extends StdDeserializer<Points> {

        Reader() {
            super(Points.class);
        }

        @Override
        public Points deserialize(JsonParser in, DeserializationContext context) throws IOException {
            Long value = context.readValue(in, Long.class);
            return Points.of(value);
        }
    }
}
