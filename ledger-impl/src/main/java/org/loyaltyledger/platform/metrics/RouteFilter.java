package org.loyaltyledger.platform.metrics;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Notes the template of the path that a request took. */
@Provider
public class RouteFilter implements ContainerResponseFilter {

    private static final Map<Method, String> ROUTES = new ConcurrentHashMap<>();

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest servlet;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Method method = resource.getResourceMethod();
        Class<?> owner = resource.getResourceClass();
        if (method != null && owner != null) {
            servlet.setAttribute(
                    HttpMetricsFilter.ROUTE,
                    ROUTES.computeIfAbsent(
                            method,
                            any -> template(owner.getAnnotation(Path.class), method.getAnnotation(Path.class))));
        }
    }

    private static String template(Path owner, Path method) {
        String both = (owner == null ? "" : owner.value()) + "/" + (method == null ? "" : method.value());
        // Variables are named without their pattern, and slashes are single.
        String path = both.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}").replaceAll("/+", "/");
        String absolute = path.startsWith("/") ? path : "/" + path;
        return absolute.length() > 1 && absolute.endsWith("/")
                ? absolute.substring(0, absolute.length() - 1)
                : absolute;
    }
}
