package org.loyaltyledger.deploy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * One line per event, whatever is in it: text for people, or a JSON object with {@code -Dledger.log.format=json}. It
 * sits on the boot class path of the service, so it may use nothing but Java.
 */
public final class LineFormatter extends Formatter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    private final boolean json = "json".equals(System.getProperty("ledger.log.format"));

    @Override
    public String format(LogRecord event) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("time", TIME.format(event.getInstant()));
        parts.put("level", event.getLevel().getName());
        parts.put("logger", String.valueOf(event.getLoggerName()));
        parts.put("message", String.valueOf(formatMessage(event)));
        if (event.getThrown() != null) {
            parts.put("thrown", trace(event.getThrown()));
        }
        return (json ? object(parts) : String.join(" ", parts.values()).replaceAll("\\s*\\R\\s*", " | ")) + "\n";
    }

    private static String trace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString().strip();
    }

    private static String object(Map<String, String> parts) {
        var json = new StringBuilder("{");
        parts.forEach((name, value) -> json.append(json.length() > 1 ? "," : "")
                .append(quoted(name))
                .append(':')
                .append(quoted(value)));
        return json.append('}').toString();
    }

    private static String quoted(String text) {
        var json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", c));
            } else {
                json.append((char) c);
            }
        });
        return json.append('"').toString();
    }
}
