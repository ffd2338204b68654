package org.loyaltyledger.ground.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import org.loyaltyledger.api.problem.ProblemDocument;
import org.loyaltyledger.api.problem.ProblemDocumentJson;

/** Problem documents in the one shape that the API describes. */
final class ProblemWriter extends StdSerializer<ProblemDocument> {

    private static final ProblemDocumentJson SHAPE = new ProblemDocumentJson();

    ProblemWriter() {
        super(ProblemDocument.class);
    }

    @Override
    public void serialize(ProblemDocument document, JsonGenerator out, SerializerProvider provider) throws IOException {
        provider.defaultSerializeValue(SHAPE.adaptToJson(document), out);
    }
}
