package org.loyaltyledger.ground.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/**
 * RFC 3339: date, time and offset, all given. Kept to the microsecond, which is what the database keeps, so that an
 * answer never differs from what is read back.
 */
final class InstantReader extends StdDeserializer<Instant> {

    private static final String COMPLAINT =
            "must be an RFC 3339 date-time with its offset, such as \"2026-01-31T23:59:59Z\"";
    private static final Instant FIRST =
            OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant();
    private static final Instant LAST =
            OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant();

    InstantReader() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (!in.hasToken(JsonToken.VALUE_STRING)) {
            throw new Complaint(in, COMPLAINT);
        }
        try {
            Instant instant = OffsetDateTime.parse(in.getText()).toInstant().truncatedTo(ChronoUnit.MICROS);
            if (instant.isBefore(FIRST) || !instant.isBefore(LAST)) {
                throw new Complaint(in, "is before 1970 or after 9998");
            }
            return instant;
        } catch (DateTimeParseException unreadable) {
            throw new Complaint(in, COMPLAINT);
        }
    }
}
