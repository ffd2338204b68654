package org.loyaltyledger.platform.body;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.json.OptionalBody;
import org.loyaltyledger.ground.problem.Problem;

/**
 * What must be true of a body before it is read: that it is there where one is read, that it is not compressed, and that
 * its text is UTF-8.
 */
@Provider
@Priority(Priorities.USER + 1) // after BodyBounds, whose stream is looked into here
public class RequestBodyFilter implements ContainerRequestFilter {

    private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.US_ASCII);
    private static final Map<Method, Boolean> READS_BODY = new ConcurrentHashMap<>();

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Method operation = resource.getResourceMethod();
        if (request.getMethod().equals(HttpMethod.OPTIONS)
                || operation == null
                || !READS_BODY.computeIfAbsent(operation, RequestBodyFilter::readsBody)) {
            return;
        }
        Optional.ofNullable(request.getHeaderString(HttpHeaders.CONTENT_ENCODING))
                .filter(encoding -> !encoding.equalsIgnoreCase("identity"))
                .ifPresent(encoding -> {
                    throw unsupported("Compressed bodies are not read; send the body as it is", "Content-Encoding:");
                });
        Optional.ofNullable(request.getMediaType())
                .map(type -> type.getParameters().get(MediaType.CHARSET_PARAMETER))
                .filter(charset -> !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name()))
                .ifPresent(charset -> {
                    throw unsupported("Bodies are read as UTF-8 only", "Content-Type:");
                });
        if (!request.hasEntity()) {
            absent(request, operation);
        } else if (request.getMediaType() == null) {
            throw unsupported("The Content-Type is missing", "Content-Type:");
        }
    }

    private static void absent(ContainerRequestContext request, Method operation) {
        if (!operation.isAnnotationPresent(OptionalBody.class)) {
            throw Problem.of(ProblemType.INVALID_REQUEST)
                    .detail("A body is needed")
                    .violation("", "is missing");
        }
        request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        request.setEntityStream(new ByteArrayInputStream(EMPTY_OBJECT));
    }

    private static Problem unsupported(String detail, String header) {
        return Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE).detail(detail).violation(header, "is not supported");
    }

    /** A parameter without an annotation of JAX-RS is the body. Forms are refused in the words of OAuth. */
    private static boolean readsBody(Method operation) {
        return Arrays.stream(operation.getParameters())
                .filter(parameter -> parameter.getType() != MultivaluedMap.class)
                .anyMatch(parameter ->
                        Arrays.stream(parameter.getAnnotations()).noneMatch(RequestBodyFilter::namesAPlace));
    }

    private static boolean namesAPlace(Annotation annotation) {
        return annotation.annotationType().getPackageName().startsWith("jakarta.ws.rs");
    }
}
