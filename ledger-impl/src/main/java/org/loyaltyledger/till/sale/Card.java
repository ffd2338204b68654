package org.loyaltyledger.till.sale;

import org.loyaltyledger.api.member.Identifier;
import org.loyaltyledger.member.Handle;

/** An identifier nobody is known by yet, for which sales are parked. */
record Card(long programme, Handle handle) {

    static Card of(long programme, Identifier identifier) {
        return new Card(programme, Handle.of(identifier));
    }
}
