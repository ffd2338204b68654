package org.loyaltyledger.platform.description;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** One JAX-RS method: where it is reached and what its signature says. */
record Operation(String path, String verb, Method method) {

    static Stream<Operation> of(Class<?> resource) {
        String base = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getMethods())
                .flatMap(method -> verb(method).map(verb -> new Operation(path(base, method), verb, method)).stream());
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .flatMap(annotation ->
                        Stream.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)))
                .map(http -> http.value().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    private static String path(String base, Method method) {
        String below = Optional.ofNullable(method.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
        String path = ("/" + base + "/" + below).replaceAll("/+", "/").replaceAll("\\{\\s*(\\w+)[^}]*}", "{$1}");
        return path.endsWith("/") && path.length() > 1 ? path.substring(0, path.length() - 1) : path;
    }

    /** The parameter that is the body. */
    Optional<Parameter> body() {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> Stream.of(
                                PathParam.class, QueryParam.class, HeaderParam.class, FormParam.class, Context.class)
                        .noneMatch(parameter::isAnnotationPresent))
                .findFirst();
    }

    /** The parameter that is bound to this name by an annotation of this type. */
    <A extends Annotation> Optional<Parameter> parameter(Class<A> type, Function<A, String> nameOf, String name) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> Optional.ofNullable(parameter.getAnnotation(type))
                        .filter(bound -> nameOf.apply(bound).equals(name))
                        .isPresent())
                .findFirst();
    }

    boolean readsHeader(String name) {
        return parameter(HeaderParam.class, HeaderParam::value, name).isPresent();
    }

    boolean isOpen() {
        return roles().isEmpty() && find(PermitAll.class).isPresent();
    }

    List<String> roles() {
        return find(RolesAllowed.class).map(allowed -> List.of(allowed.value())).orElse(List.of());
    }

    private <A extends Annotation> Optional<A> find(Class<A> type) {
        return Optional.ofNullable(method.getAnnotation(type))
                .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(type)));
    }
}
