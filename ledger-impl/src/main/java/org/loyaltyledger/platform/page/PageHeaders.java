package org.loyaltyledger.platform.page;

import jakarta.ws.rs.core.Response;

/** What a browser may do with a page of ours: nothing but what the page needs, and only with this service. */
public final class PageHeaders {

    private PageHeaders() {}

    /**
     * @param connect sources the page's script may call
     * @return the same builder
     */
    public static Response.ResponseBuilder on(Response.ResponseBuilder answer, String connect) {
        return answer.header(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src "
                                + connect
                                + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }
}
