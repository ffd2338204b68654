package org.loyaltyledger.ties.club;

import java.util.UUID;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.member.Handle;

/**
 * Who is invited, as one word: an identifier as {@code type:value}, or {@code #} and a member's id. It is resolved when
 * somebody reads their invitations, not when it is written, so that nobody learns by inviting who is a member.
 */
record Addressee(String text) {

    private static final String ID = "#";

    /** @param ref valid: either an id or an identifier */
    static Addressee of(MemberRef ref) {
        return ref.id() != null
                ? of(ref.id())
                : new Addressee(Handle.of(ref.identifier()).text());
    }

    static Addressee of(UUID member) {
        return new Addressee(ID + member);
    }

    /** As the holder named it. */
    MemberRef ref() {
        return text.startsWith(ID)
                ? MemberRef.of(UUID.fromString(text.substring(ID.length())))
                : new MemberRef(null, new Handle(text).identifier());
    }
}
