package org.loyaltyledger.ground.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Reads what a client sent and stops at the first element too many of an array or object: what is refused in the end
 * must not be built first.
 */
public final class BoundedParser extends JsonParserDelegate {

    /** Elements of one array or fields of one object. */
    public static final int ELEMENTS_MAX = 1000;

    private final Deque<Level> open = new ArrayDeque<>();

    public BoundedParser(JsonParser parser) {
        super(parser);
    }

    @Override
    public JsonToken nextToken() throws IOException {
        JsonToken token = super.nextToken();
        if (token == null) {
            return null;
        }
        if (token.isStructEnd()) {
            open.poll();
            return token;
        }
        Level level = open.peek();
        if (level != null && (level.array || token == JsonToken.FIELD_NAME) && ++level.count > ELEMENTS_MAX) {
            throw new Complaint(this, "is one too many: there are at most " + ELEMENTS_MAX);
        }
        if (token.isStructStart()) {
            open.push(new Level(token == JsonToken.START_ARRAY));
        }
        return token;
    }

    /** An array or object that has not ended yet. */
    private static final class Level {

        private final boolean array;
        private int count;

        Level(boolean array) {
            this.array = array;
        }
    }
}
