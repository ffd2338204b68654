package org.loyaltyledger.vault.terms.document;

/** A text that is neither JSON nor YAML, or not one object. The message says where, in words for people. */
public final class MalformedDocument extends RuntimeException {

    MalformedDocument(String message) {
        super(message);
    }
}
