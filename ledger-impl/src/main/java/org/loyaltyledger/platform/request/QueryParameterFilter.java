package org.loyaltyledger.platform.request;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.ground.request.AnyQuery;
import org.loyaltyledger.ground.text.PercentEncoding;

/**
 * Refuses query parameters that the operation does not declare, and values of a single parameter given several times: a
 * filter that is silently ignored lists everything.
 */
@Provider
public class QueryParameterFilter implements ContainerRequestFilter {

    private static final Map<Method, Declared> DECLARED = new ConcurrentHashMap<>();

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        if (query == null || query.isEmpty() || request.getMethod().equals(HttpMethod.OPTIONS)) {
            return;
        }
        if (!PercentEncoding.isText(query)) {
            throw Problem.of(ProblemType.INVALID_REQUEST)
                    .detail("The query is not percent-encoded UTF-8")
                    .violation("?", "cannot be read");
        }
        Declared declared = DECLARED.computeIfAbsent(
                resource.getResourceMethod(), method -> Declared.of(method, resource.getResourceClass()));
        if (declared.any()) {
            return;
        }
        request.getUriInfo().getQueryParameters().forEach(declared::check);
    }

    /**
     * What an operation declares.
     *
     * @param any whether unknown parameters are ignored
     * @param single names of parameters with one value
     * @param lists names of parameters with several values
     */
    private record Declared(boolean any, List<String> single, List<String> lists) {

        static Declared of(Method method, Class<?> resource) {
            Map<Boolean, List<String>> names = Stream.concat(
                            Arrays.stream(method.getParameters())
                                    .map(parameter -> Map.entry((AnnotatedElement) parameter, parameter.getType())),
                            Arrays.stream(resource.getDeclaredFields())
                                    .map(field -> Map.entry((AnnotatedElement) field, field.getType())))
                    .filter(place -> place.getKey().isAnnotationPresent(QueryParam.class))
                    .collect(Collectors.partitioningBy(
                            place -> Collection.class.isAssignableFrom(place.getValue()),
                            Collectors.mapping(
                                    place -> place.getKey()
                                            .getAnnotation(QueryParam.class)
                                            .value(),
                                    Collectors.toList())));
            return new Declared(
                    method.isAnnotationPresent(AnyQuery.class) || resource.isAnnotationPresent(AnyQuery.class),
                    names.get(false),
                    names.get(true));
        }

        void check(String name, List<String> values) {
            if (lists.contains(name)) {
                return;
            }
            if (!single.contains(name)) {
                throw refusal(name, "is not a parameter of this operation; " + known());
            }
            if (values.size() > 1) {
                throw refusal(name, "is given " + values.size() + " times; it takes one value");
            }
        }

        private String known() {
            List<String> names =
                    Stream.concat(single.stream(), lists.stream()).sorted().toList();
            return names.isEmpty() ? "it has none" : "it has " + String.join(", ", names);
        }

        private static Problem refusal(String name, String message) {
            return Problem.of(ProblemType.INVALID_REQUEST)
                    .detail("The query parameter '" + shortened(name) + "' " + message)
                    .violation("?" + shortened(name), message);
        }

        private static String shortened(String name) {
            return name.length() > 64 ? name.substring(0, 64) + "..." : name;
        }
    }
}
