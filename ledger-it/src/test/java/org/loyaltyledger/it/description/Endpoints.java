package org.loyaltyledger.it.description;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The endpoints as the code states them, written as {@code POST /v1/programmes/{programme}/sales}. */
final class Endpoints {

    /** Needs the server's own classes to be loaded, and has no resources. */
    private static final String LISTENER = java.nio.file.Path.of("org", "loyaltyledger", "platform", "listener")
            .toString();

    private Endpoints() {}

    /** Of the service's resource classes. */
    static Set<String> ofResources() {
        return of("org.loyaltyledger.platform.LedgerApplication", false);
    }

    /** Of the client interfaces. */
    static Set<String> ofClients() {
        return of("org.loyaltyledger.api.value.Money", true);
    }

    /** @param witness names a class of the jar to search */
    private static Set<String> of(String witness, boolean interfaces) {
        Set<String> endpoints = new TreeSet<>();
        try {
            java.nio.file.Path jar = java.nio.file.Path.of(Class.forName(witness)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(jar)) {
                collect(jar, interfaces, endpoints);
            } else {
                try (FileSystem files = FileSystems.newFileSystem(jar)) {
                    collect(files.getPath("/"), interfaces, endpoints);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ReflectiveOperationException | URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
        return endpoints;
    }

    private static void collect(java.nio.file.Path root, boolean interfaces, Set<String> endpoints)
            throws IOException, ReflectiveOperationException {
        try (Stream<java.nio.file.Path> files = Files.walk(root.resolve("org"))) {
            for (String file : files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .filter(file -> !file.startsWith(LISTENER))
                    .toList()) {
                Class<?> type = Class.forName(
                        file.substring(0, file.length() - ".class".length()).replace('/', '.'),
                        false,
                        Endpoints.class.getClassLoader());
                if (type.isAnnotationPresent(Path.class) && type.isInterface() == interfaces) {
                    add(type, endpoints);
                }
            }
        }
    }

    private static void add(Class<?> resource, Set<String> endpoints) {
        String base = resource.getAnnotation(Path.class).value();
        for (Method method : resource.getDeclaredMethods()) {
            Operation operation = method.getAnnotation(Operation.class);
            if (operation != null && operation.hidden()) {
                continue;
            }
            Path path = method.getAnnotation(Path.class);
            Arrays.stream(method.getAnnotations())
                    .map(Annotation::annotationType)
                    .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                    .forEach(type -> endpoints.add(type.getAnnotation(HttpMethod.class)
                                    .value() + " " + joined(base, path == null ? "" : path.value())));
        }
    }

    /** Paths are written with and without slashes at the ends; {@code {version: \\d+}} is {@code {version}}. */
    private static String joined(String base, String path) {
        String all = ("/" + base + "/" + path).replaceAll("/+", "/").replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
        return all.length() > 1 && all.endsWith("/") ? all.substring(0, all.length() - 1) : all;
    }
}
