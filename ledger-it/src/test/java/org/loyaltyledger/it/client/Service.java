package org.loyaltyledger.it.client;

import java.net.URI;
import org.loyaltyledger.it.harness.Environment;

/**
 * A running service and the tokens it accepts.
 *
 * @param base where it answers
 */
public record Service(URI base, Tokens tokens) {

    /** The one that serves the whole suite. */
    public static Service shared() {
        Environment environment = Environment.get();
        return new Service(environment.base(), new Tokens(environment.keys().signing()));
    }

    /** Somebody who bears this token. */
    public Caller bearing(String token) {
        return new Caller(base, token);
    }

    /** Somebody without any. */
    public Caller stranger() {
        return bearing("");
    }

    /** An operator of every programme. */
    public Caller operator() {
        return bearing(tokens.operator());
    }
}
