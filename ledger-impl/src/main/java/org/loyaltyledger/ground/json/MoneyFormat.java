package org.loyaltyledger.ground.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import org.loyaltyledger.api.value.InvalidMoney;
import org.loyaltyledger.api.value.Money;

/** Money as {@code {"amount":"12.30","currency":"EUR"}}; the amount is a string, so no reader makes a double of it. */
final class MoneyFormat {

    private MoneyFormat() {}

    record Wire(String amount, String currency) {}

    static final class Writer extends StdSerializer<Money> {

        Writer() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartObject();
            out.writeStringField("amount", money.amount().toPlainString());
            out.writeStringField("currency", money.currency().getCurrencyCode());
            out.writeEndObject();
        }
    }

    static final class Reader extends StdDeserializer<Money> {

        Reader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser in, DeserializationContext context) throws IOException {
            Wire wire = context.readValue(in, Wire.class);
            try {
                return Money.of(wire.amount(), wire.currency());
            } catch (InvalidMoney invalid) {
                throw JsonMappingException.wrapWithPath(
                        new Complaint(in, invalid.complaint()), Money.class, invalid.part());
            }
        }
    }
}
