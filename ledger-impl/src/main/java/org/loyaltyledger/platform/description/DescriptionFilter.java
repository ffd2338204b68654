package org.loyaltyledger.platform.description;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.loyaltyledger.ground.json.Json;

/** Answers {@code /openapi} with the completed description: YAML, or JSON with {@code ?format=JSON}. */
@WebFilter(
        urlPatterns = {"/openapi", "/openapi/*"},
        asyncSupported = true)
public class DescriptionFilter extends HttpFilter {

    private static final String JSON = "application/json";
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @Inject
    private transient BeanManager beans;

    private final transient Map<String, byte[]> ready = new ConcurrentHashMap<>();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Captured captured = new Captured(response);
        chain.doFilter(request, captured);
        if (response.getStatus() != HttpServletResponse.SC_OK || captured.size() == 0) {
            captured.pass();
            return;
        }
        boolean json = String.valueOf(response.getContentType()).contains("json");
        byte[] body =
                ready.computeIfAbsent(json ? JSON : "application/yaml", type -> completed(captured.bytes(), json));
        response.setContentType(json ? JSON : "application/yaml");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private byte[] completed(byte[] scanned, boolean json) {
        try {
            // JSON is YAML, too.
            ObjectNode document = Description.of((ObjectNode) YAML.readTree(scanned), operations());
            return json ? Json.write(document) : YAML.writeValueAsBytes(document);
        } catch (IOException unreadable) {
            throw new IllegalStateException("the container's description is no YAML", unreadable);
        }
    }

    private List<Operation> operations() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class) && !type.isInterface())
                .distinct()
                .flatMap(Operation::of)
                .toList();
    }
}
