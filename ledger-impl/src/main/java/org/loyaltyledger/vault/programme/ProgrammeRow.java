package org.loyaltyledger.vault.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loyaltyledger.api.problem.Violation;
import org.loyaltyledger.api.programme.Programme;
import org.loyaltyledger.vault.terms.Terms;

/** A programme; its first published terms fix zone and currency. */
@Entity(name = "Programme")
@Table(name = "programme")
class ProgrammeRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private long id;

    @Column(name = "code")
    private String code;

    @Column(name = "name")
    private String name;

    @Column(name = "zone")
    private String zone;

    @Column(name = "currency")
    private String currency;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Version
    @Column(name = "version")
    private long version;

    protected ProgrammeRow() {}

    ProgrammeRow(String code, String name, Instant now, String actor) {
        this.code = code;
        this.name = name;
        this.createdAt = now;
        this.createdBy = actor;
    }

    long id() {
        return id;
    }

    String code() {
        return code;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** Empty before its first terms. */
    Optional<ZoneId> zone() {
        return Optional.ofNullable(zone).map(ZoneId::of);
    }

    /** What keeps this document from being this programme's; empty if nothing. */
    List<Violation> disagreements(Map<String, Object> document) {
        List<Violation> violations = new ArrayList<>();
        if (zone != null && document.get("zone") instanceof String other && !zone.equals(other)) {
            violations.add(new Violation("/zone", "must stay " + zone));
        }
        if (currency != null && document.get("currency") instanceof String other && !currency.equals(other)) {
            violations.add(new Violation("/currency", "must stay " + currency));
        }
        return violations;
    }

    void settleOn(Terms terms) {
        zone = terms.zone().getId();
        currency = terms.currency().getCurrencyCode();
    }

    Programme document(int partitions) {
        return new Programme(code, name, zone, currency, partitions, createdAt, createdBy);
    }
}
