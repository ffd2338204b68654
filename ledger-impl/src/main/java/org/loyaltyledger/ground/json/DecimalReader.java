package org.loyaltyledger.ground.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/** A JSON number as a decimal that is safe to calculate with: 1E+1000000000 is short to write and long to add. */
final class DecimalReader extends StdDeserializer<BigDecimal> {

    private static final int DIGITS = 38;

    DecimalReader() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser in, DeserializationContext context) throws IOException {
        BigDecimal decimal = NumberDeserializers.BigDecimalDeserializer.instance.deserialize(in, context);
        if (decimal != null && (Math.abs((long) decimal.scale()) > DIGITS || decimal.precision() > DIGITS)) {
            throw new Complaint(in, "has more than " + DIGITS + " digits");
        }
        return decimal;
    }
}
