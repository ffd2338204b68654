package org.loyaltyledger.ground.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A value that is JSON but not what is wanted; its message is made for the caller and may be shown. */
final class Complaint extends JsonMappingException {

    Complaint(JsonParser in, String message) {
        super(in, message);
    }
}
