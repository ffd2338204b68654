package org.loyaltyledger.ground.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A day of the calendar as text, and in no other way: an empty list is no day. */
final class DayReader extends StdDeserializer<LocalDate> {

    private static final String COMPLAINT = "must be a date such as \"2026-01-31\"";

    DayReader() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (!in.hasToken(JsonToken.VALUE_STRING)) {
            throw new Complaint(in, COMPLAINT);
        }
        try {
            LocalDate day = LocalDate.parse(in.getText());
            if (day.getYear() < 1970 || day.getYear() > 9998) {
                throw new Complaint(in, "is before 1970 or after 9998");
            }
            return day;
        } catch (DateTimeParseException unreadable) {
            throw new Complaint(in, COMPLAINT);
        }
    }
}
