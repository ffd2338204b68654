package org.loyaltyledger.member;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.member.Identifier;
import org.loyaltyledger.api.member.Member;
import org.loyaltyledger.api.member.MemberStatus;
import org.loyaltyledger.ground.column.UuidColumn;

/** A member's document. The writer makes it, merges it and closes it; the rest of its changes happen here. */
@Entity(name = "Member")
@Table(name = "member")
class MemberRow {

    @Id
    @Column(name = "id")
    @Convert(converter = UuidColumn.class)
    private UUID id;

    @Column(name = "programme_id")
    private long programme;

    @Column(name = "partition_id")
    private int partition;

    @Column(name = "status")
    @Enumerated(EnumType.STRING)
    private MemberStatus status;

    @Column(name = "merged_into")
    @Convert(converter = UuidColumn.class)
    private UUID mergedInto;

    @Column(name = "suspended_for")
    private String suspendedFor;

    @Column(name = "joined_at")
    private Instant joinedAt;

    @Column(name = "enrolled_at")
    private Instant enrolledAt;

    @Column(name = "attributes")
    @Convert(converter = AttributesColumn.class)
    private Map<String, String> attributes;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "member_identifier", joinColumns = @JoinColumn(name = "member_id"))
    @OrderBy("addedAt, handle")
    private List<IdentifierRow> identifiers = new ArrayList<>();

    @Version
    @Column(name = "version")
    private long version;

    protected MemberRow() {}

    UUID id() {
        return id;
    }

    boolean isOf(long otherProgramme) {
        return programme == otherProgramme;
    }

    Standing standing() {
        return new Standing(id, programme, partition, status, Optional.ofNullable(mergedInto), joinedAt, attributes);
    }

    MemberStatus status() {
        return status;
    }

    long version() {
        return version;
    }

    void suspend(String reason) {
        status = MemberStatus.SUSPENDED;
        suspendedFor = reason;
    }

    void reinstate() {
        status = MemberStatus.ACTIVE;
        suspendedFor = null;
    }

    boolean isKnownBy(Handle handle) {
        return identifiers.stream().anyMatch(row -> row.is(handle));
    }

    void add(Handle handle, Instant now) {
        identifiers.add(new IdentifierRow(programme, handle, now));
    }

    boolean remove(Handle handle) {
        return identifiers.removeIf(row -> row.is(handle));
    }

    Member member() {
        List<Identifier> known =
                identifiers.stream().map(IdentifierRow::identifier).toList();
        return new Member(id, status, suspendedFor, mergedInto, joinedAt, known, attributes, version);
    }
}
