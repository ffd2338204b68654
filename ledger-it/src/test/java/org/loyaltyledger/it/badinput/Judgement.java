package org.loyaltyledger.it.badinput;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.loyaltyledger.it.client.Reply;

/** What is wrong with an answer to bad input; nothing, if it is as promised. */
final class Judgement {

    private static final Pattern INSIDES = Pattern.compile(
            "(?i)<html|\\bat (org|java|fish|com)\\.|org\\.loyaltyledger|java\\.(lang|util|sql|io)|jakarta\\.|jackson"
                    + "|sqlstate|\\bselect\\b.*\\bfrom\\b|\\binsert into\\b|exception");

    private Judgement() {}

    /** A refusal: a problem document of the request's kind, and no word about the inside of the service. */
    static Optional<String> ofRefusal(Reply reply) {
        if (reply.status() < 400 || reply.status() > 499) {
            return Optional.of("status " + reply.status());
        }
        if (!reply.header("content-type").orElse("").startsWith("application/problem+json")) {
            return Optional.of("content type " + reply.header("content-type"));
        }
        if (INSIDES.matcher(reply.text()).find()) {
            return Optional.of("it tells of the inside");
        }
        List<String> missing = List.of("type", "title", "status", "detail", "instance").stream()
                .filter(field -> !reply.json().hasNonNull(field))
                .toList();
        if (!missing.isEmpty()) {
            return Optional.of("it lacks " + missing);
        }
        return reply.number("/status") == reply.status() ? Optional.empty() : Optional.of("two statuses");
    }

    /** A refusal that names the place. */
    static Optional<String> ofRefusalAt(Reply reply, String pointer) {
        return ofRefusal(reply)
                .or(() -> names(reply, pointer) ? Optional.empty() : Optional.of("it names another place"));
    }

    /** The place itself, what it is in, or what is in it. */
    private static boolean names(Reply reply, String pointer) {
        return StreamSupport.stream(reply.json().path("violations").spliterator(), false)
                .map(violation -> violation.path("pointer").asText())
                .anyMatch(named -> named.startsWith(pointer) || !named.isEmpty() && pointer.startsWith(named + "/"));
    }
}
