package org.loyaltyledger.vault.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import org.loyaltyledger.api.terms.TermsStatus;
import org.loyaltyledger.api.terms.TermsVersion;
import org.loyaltyledger.vault.terms.document.TermsDocument;

/** One version of a programme's terms. */
@Entity(name = "Terms")
@Table(name = "terms_version")
class TermsRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private long id;

    @Column(name = "programme_id")
    private long programme;

    @Column(name = "number")
    private int number;

    @Column(name = "status")
    @Enumerated(EnumType.STRING)
    private TermsStatus status;

    @Column(name = "effective_from")
    private Instant effectiveFrom;

    @Column(name = "hash")
    private String hash;

    @Column(name = "document")
    private String document;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    @Version
    @Column(name = "version")
    private long version;

    protected TermsRow() {}

    /** A new draft. */
    TermsRow(long programme, int number, String text, TermsDocument read, Instant now, String actor) {
        this.programme = programme;
        this.number = number;
        this.status = TermsStatus.DRAFT;
        this.document = text;
        this.hash = read.hash();
        this.createdAt = now;
        this.createdBy = actor;
    }

    void replace(String text, TermsDocument read, Instant now, String actor) {
        document = text;
        hash = read.hash();
        changedAt = now;
        changedBy = actor;
    }

    void publish(Instant from, Instant now, String actor) {
        status = TermsStatus.PUBLISHED;
        effectiveFrom = from;
        publishedAt = now;
        publishedBy = actor;
    }

    long programme() {
        return programme;
    }

    int number() {
        return number;
    }

    boolean isDraft() {
        return status == TermsStatus.DRAFT;
    }

    Instant effectiveFrom() {
        return effectiveFrom;
    }

    String hash() {
        return hash;
    }

    /** As it was sent. */
    String document() {
        return document;
    }

    long version() {
        return version;
    }

    /** Without the document. */
    TermsVersion summary() {
        return with(null);
    }

    TermsVersion full() {
        return with(TermsDocument.parse(document).fields());
    }

    private TermsVersion with(Map<String, Object> fields) {
        return new TermsVersion(
                number,
                status,
                effectiveFrom,
                hash,
                createdAt,
                createdBy,
                changedAt,
                changedBy,
                publishedAt,
                publishedBy,
                version,
                fields);
    }
}
