package org.loyaltyledger.platform.issuer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.loyaltyledger.api.access.Client;
import org.loyaltyledger.api.access.NewClient;

/** A registered program, as kept. */
@Entity
@Table(name = "oauth_client")
class ClientRow {

    @Id
    private String id;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    private String role;
    private String programme;
    private String member;
    private String store;
    private String terminal;
    private String partner;

    @Column(name = "grant_id")
    private String grant;

    @Column(name = "secret_salt")
    private byte[] salt;

    @Column(name = "secret_hash")
    private byte[] hash;

    @Enumerated(EnumType.STRING)
    @Column(name = "secret_scheme")
    private Secret.Scheme scheme;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "disabled_at")
    private Instant disabledAt;

    protected ClientRow() {}

    ClientRow(String id, NewClient client, Secret secret, String actor, Instant now) {
        this.id = id;
        this.nameKey = nameKey(client);
        this.createdBy = actor;
        this.name = client.name();
        this.role = client.role();
        this.programme = client.programme();
        this.member = client.member();
        this.store = client.store();
        this.terminal = client.terminal();
        this.partner = client.partner();
        this.createdAt = now;
        rotate(secret);
    }

    /** Equal for two names that people would take for one another; each programme has names of its own. */
    static String nameKey(NewClient client) {
        String plain = Normalizer.normalize(client.name(), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
        return (client.programme() == null ? "" : client.programme()) + "/" + plain;
    }

    void rotate(Secret secret) {
        grant = UUID.randomUUID().toString();
        keep(secret);
    }

    /** The same secret, as secrets are kept now. */
    void keep(Secret secret) {
        salt = secret.salt();
        hash = secret.hash();
        scheme = secret.scheme();
    }

    void disable(Instant now) {
        if (disabledAt == null) {
            disabledAt = now;
        }
    }

    boolean isEnabled() {
        return disabledAt == null;
    }

    /** What its tokens carry until its secret is replaced. */
    String grant() {
        return grant;
    }

    Secret secret() {
        return new Secret(salt, hash, scheme);
    }

    Client client() {
        return new Client(
                id, name, role, programme, member, store, terminal, partner, createdAt, createdBy, disabledAt);
    }
}
