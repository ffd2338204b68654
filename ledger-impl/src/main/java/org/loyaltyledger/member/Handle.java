package org.loyaltyledger.member;

import org.loyaltyledger.api.member.Identifier;

/**
 * An identifier as one word, {@code card:2600-0001}: how it stands in its column and in the writer. A type has no colon,
 * so the first one parts the two.
 */
public record Handle(String text) {

    public static Handle of(Identifier identifier) {
        return new Handle(identifier.type() + ":" + identifier.value());
    }

    public Identifier identifier() {
        int colon = text.indexOf(':');
        return new Identifier(text.substring(0, colon), text.substring(colon + 1));
    }
}
