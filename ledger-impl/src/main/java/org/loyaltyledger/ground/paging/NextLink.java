package org.loyaltyledger.ground.paging;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;

/** The link to the next page: the same request with another cursor, as a path on this service. */
public final class NextLink {

    private NextLink() {}

    /** Null where there is no next page, so that the field is left out. */
    public static String of(UriInfo request, Optional<Cursor> next) {
        return next.map(cursor -> {
                    URI uri = request.getRequestUriBuilder()
                            .replaceQueryParam("cursor", cursor)
                            .build();
                    return uri.getRawPath() + "?" + uri.getRawQuery();
                })
                .orElse(null);
    }
}
