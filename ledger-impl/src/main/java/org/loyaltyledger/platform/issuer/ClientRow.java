package org.loyaltyledger.platform.issuer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.loyaltyledger.api.access.Client;
import org.loyaltyledger.api.access.NewClient;

/** A registered program, as kept. */
@Entity
@Table(name = "oauth_client")
class ClientRow {

    @Id
    private String id;

    private String name;
    private String role;
    private String programme;
    private String member;
    private String store;
    private String terminal;

    @Column(name = "secret_salt")
    private byte[] salt;

    @Column(name = "secret_hash")
    private byte[] hash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "disabled_at")
    private Instant disabledAt;

    protected ClientRow() {}

    ClientRow(String id, NewClient client, Secret secret, Instant now) {
        this.id = id;
        this.name = client.name();
        this.role = client.role();
        this.programme = client.programme();
        this.member = client.member();
        this.store = client.store();
        this.terminal = client.terminal();
        this.createdAt = now;
        rotate(secret);
    }

    void rotate(Secret secret) {
        salt = secret.salt();
        hash = secret.hash();
    }

    void disable(Instant now) {
        if (disabledAt == null) {
            disabledAt = now;
        }
    }

    boolean isEnabled() {
        return disabledAt == null;
    }

    Secret secret() {
        return new Secret(salt, hash);
    }

    Client client() {
        return new Client(id, name, role, programme, member, store, terminal, createdAt, disabledAt);
    }
}
