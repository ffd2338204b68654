package org.loyaltyledger.deploy;

import co.elastic.logging.jul.EcsFormatter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;

/**
 * One line per event, whatever is in it: text for people, or with {@code -Dledger.log.format=json} a JSON object with the
 * fields of the Elastic Common Schema. Both name the request that the event belongs to ({@code http.request.id}), and its
 * trace ({@code trace.id}) if it has one. It is on the boot class path of the service, together with the libraries that it
 * uses ({@link LedgerProcess}). The service has a class loader of its own, so it hands over the context of its threads by
 * types of Java: the formatter accepts where it is to be had.
 */
public final class LineFormatter extends EcsFormatter implements Consumer<Supplier<Map<String, String>>> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    private final boolean json = "json".equals(System.getProperty("ledger.log.format"));
    private volatile Supplier<Map<String, String>> context = Map::of;

    public LineFormatter() {
        setServiceName("loyalty-ledger");
    }

    @Override
    public String format(LogRecord event) {
        return json ? super.format(event) : text(event);
    }

    /** @param context of the thread that logs, by names of the Elastic Common Schema */
    @Override
    public void accept(Supplier<Map<String, String>> context) {
        this.context = context;
    }

    @Override
    protected Map<String, String> getMdcEntries() {
        return context.get();
    }

    private String text(LogRecord event) {
        var line = new StringBuilder(TIME.format(event.getInstant()))
                .append(' ')
                .append(event.getLevel().getName())
                .append(' ')
                .append(event.getLoggerName())
                .append(' ')
                .append(formatMessage(event));
        var entries = getMdcEntries();
        if (!entries.isEmpty()) {
            line.append(entries.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(Map.Entry::toString)
                    .collect(Collectors.joining(", ", " [", "]")));
        }
        if (event.getThrown() != null) {
            line.append(' ').append(trace(event.getThrown()));
        }
        return line.toString().replaceAll("\\s*\\R\\s*", " | ") + "\n";
    }

    private static String trace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString().strip();
    }
}
