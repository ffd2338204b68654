package org.loyaltyledger.platform.issuer;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.access.Client;
import org.loyaltyledger.api.access.ClientCredentials;
import org.loyaltyledger.api.access.NewClient;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.paging.Cursor;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.platform.access.RevokedTokens;

/** The registered programs. */
@ApplicationScoped
public class Clients {

    /** What an unknown client is compared with, so that it takes as long as a known one. */
    private static final Secret NOBODYS = Secret.of(Secret.plain());

    @Inject
    private RevokedTokens revoked;

    @PersistenceContext(unitName = "ledger")
    private EntityManager rows;

    /** @throws Problem conflict: another program has this name */
    @Transactional
    public ClientCredentials register(NewClient client, String actor, Instant now) {
        String id = UuidCreator.getTimeOrderedEpoch().toString();
        String plain = Secret.plain();
        if (isNamed(client)) {
            throw taken(client);
        }
        rows.persist(new ClientRow(id, client, Secret.of(plain), actor, now));
        try {
            rows.flush();
        } catch (PersistenceException overtaken) {
            throw taken(client);
        }
        return new ClientCredentials(id, plain);
    }

    private boolean isNamed(NewClient client) {
        return !rows.createQuery("select c.id from ClientRow c where c.nameKey = :key", String.class)
                .setParameter("key", ClientRow.nameKey(client))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private static Problem taken(NewClient client) {
        return Problem.of(ProblemType.CONFLICT)
                .detail("There is a program with this name already; a disabled one keeps its name, too")
                .with("name", client.name())
                .violation("/name", "is taken");
    }

    /** The old secret is worth nothing from now on, nor are the tokens that were given for it. */
    @Transactional
    public ClientCredentials rotate(String id) {
        String plain = Secret.plain();
        ClientRow row = known(id);
        revoked.revoke(List.of(row.grant()), Instant.now());
        row.rotate(Secret.of(plain));
        return new ClientCredentials(id, plain);
    }

    @Transactional
    public Client disable(String id, Instant now) {
        ClientRow row = known(id);
        revoked.revoke(List.of(row.grant(), id), Instant.now());
        row.disable(now);
        return row.client();
    }

    /** In the order of registering, one more than the page holds. */
    @Transactional
    public List<Client> after(Page page) {
        return rows.createQuery("select c from ClientRow c where c.id > :after order by c.id", ClientRow.class)
                .setParameter(
                        "after",
                        page.after().map(Cursor::uuid).map(UUID::toString).orElse(""))
                .setMaxResults(page.reach())
                .getResultStream()
                .map(ClientRow::client)
                .toList();
    }

    /** The client, if it is known and enabled and this is its secret. */
    @Transactional
    public Optional<TokenOwner> authenticated(String id, String plain) {
        Optional<ClientRow> row = Optional.ofNullable(rows.find(ClientRow.class, id));
        boolean matches = row.map(ClientRow::secret).orElse(NOBODYS).matches(plain);
        row.filter(known -> matches && known.secret().isFormer()).ifPresent(known -> known.keep(Secret.of(plain)));
        return row.filter(known -> matches && known.isEnabled())
                .map(known -> TokenOwner.program(known.client(), known.grant()));
    }

    private ClientRow known(String id) {
        return Optional.ofNullable(rows.find(ClientRow.class, id))
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).detail("There is no such client"));
    }
}
