package org.loyaltyledger.ground.request;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** The id of a request, kept as an attribute of it. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private RequestId() {}

    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String id = of(request.getHeader(HEADER));
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    /** @param given what the caller named it; a new id if that is absent, or nothing that can be shown in a log */
    public static String of(String given) {
        return given != null && SANE.matcher(given).matches()
                ? given
                : UuidCreator.getTimeOrderedEpoch().toString();
    }
}
