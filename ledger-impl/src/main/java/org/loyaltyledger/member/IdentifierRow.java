package org.loyaltyledger.member;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import org.loyaltyledger.api.member.Identifier;

/** One identifier of a member. */
@Embeddable
class IdentifierRow {

    @Column(name = "programme_id")
    private long programme;

    @Column(name = "identifier")
    private String handle;

    @Column(name = "added_at")
    private Instant addedAt;

    protected IdentifierRow() {}

    IdentifierRow(long programme, Handle handle, Instant addedAt) {
        this.programme = programme;
        this.handle = handle.text();
        this.addedAt = addedAt;
    }

    Identifier identifier() {
        return new Handle(handle).identifier();
    }

    boolean is(Handle other) {
        return handle.equals(other.text());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdentifierRow row && programme == row.programme && handle.equals(row.handle);
    }

    @Override
    public int hashCode() {
        return Objects.hash(programme, handle);
    }
}
