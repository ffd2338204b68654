package org.loyaltyledger.platform.request;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.slf4j.MDC;

/**
 * Gives the formatter of log lines, which lives outside of the application, the context of the threads here: SLF4J's MDC.
 * A server that was started with another formatter writes lines without it.
 */
@ApplicationScoped
public class LogContext {

    /** That of the module deploy; it accepts where the context is to be had. */
    private static final String FORMATTER = "org.loyaltyledger.deploy.LineFormatter";

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        offer(() -> Optional.ofNullable(MDC.getCopyOfContextMap()).orElse(Map.of()));
    }

    /** The formatter outlives the application, whose classes it must not keep. */
    @PreDestroy
    void end() {
        offer(Map::of);
    }

    @SuppressWarnings("unchecked") // nothing is checked across class loaders; the name says what it accepts
    private static void offer(Supplier<Map<String, String>> context) {
        Arrays.stream(Logger.getLogger("").getHandlers())
                .map(Handler::getFormatter)
                .filter(formatter -> formatter instanceof Consumer
                        && formatter.getClass().getName().equals(FORMATTER))
                .map(formatter -> (Consumer<Supplier<Map<String, String>>>) formatter)
                .forEach(formatter -> formatter.accept(context));
    }
}
