package org.loyaltyledger.views.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.statement.Allocation;
import org.loyaltyledger.api.statement.Balance;
import org.loyaltyledger.api.statement.Entry;
import org.loyaltyledger.api.statement.Lot;
import org.loyaltyledger.api.statement.LotStatus;
import org.loyaltyledger.api.statement.Purchase;
import org.loyaltyledger.api.statement.Transaction;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.ground.paging.Cursor;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.MemberDirectory;
import org.loyaltyledger.member.Standing;
import org.loyaltyledger.till.sale.SaleShelf;
import org.loyaltyledger.vault.ledger.TransactionId;
import org.loyaltyledger.vault.ledger.TransactionKind;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.TermsBook;
import org.loyaltyledger.vault.terms.Terms;

/** What the books say of a member. */
@ApplicationScoped
public class Statement {

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private DataSource dataSource;
    private MemberDirectory directory;
    private TermsBook terms;
    private SaleShelf sales;
    private PurchaseMapper purchases;
    private Clock clock;

    Statement() {
        // for the container's proxy
    }

    @Inject
    Statement(
            DataSource dataSource,
            MemberDirectory directory,
            TermsBook terms,
            SaleShelf sales,
            PurchaseMapper purchases,
            Clock clock) {
        this.dataSource = dataSource;
        this.directory = directory;
        this.terms = terms;
        this.sales = sales;
        this.purchases = purchases;
        this.clock = clock;
    }

    /**
     * @param at the instant of the figures; empty: asOf, or now. Before asOf only what had occurred by then counts
     * @param asOf only what was recorded by then counts; empty: everything
     */
    Balance balance(Programme programme, UUID member, Optional<Instant> at, Optional<Instant> asOf) {
        Instant now = clock.instant();
        Instant known = asOf.filter(instant -> instant.isBefore(now)).orElse(now);
        Instant instant = at.or(() -> asOf).orElse(now);
        Terms today = terms.termsAt(programme, now).terms();
        Standing standing = directory.find(programme, member);
        boolean past = known.isBefore(now) || instant.isBefore(now);
        SettledAccount settled = past ? then(standing, known, instant) : today(standing, instant);
        return Balances.of(settled, today, instant, asOf.orElse(null));
    }

    private SettledAccount today(Standing standing, Instant at) {
        return reading(connection -> new AccountReading(connection, standing).atRest(at))
                .orElseGet(() -> snapshot(connection -> new AccountReading(connection, standing).today(at)));
    }

    private SettledAccount then(Standing standing, Instant known, Instant at) {
        // A question about what was known is answered with all of it, however far ahead a till's clock was.
        Instant until = at.isBefore(known) ? at : END_OF_TIME;
        return snapshot(connection -> new AccountReading(connection, standing).then(known, until, at));
    }

    /** Items of a page and where the next one begins. */
    record Found<T>(List<T> items, Optional<Cursor> next) {}

    Found<Lot> lots(Programme programme, UUID member, Optional<LotStatus> state, Page page) {
        Standing standing = directory.find(programme, member);
        return snapshot(connection -> {
            var books = new AccountReading(connection, standing).dueLots(clock.instant());
            var lots = new LotReading(connection, standing, books).read(page, state);
            return new Found<>(page.fit(lots), page.next(lots, LotReading::place));
        });
    }

    /**
     * @param visible stores whose sales may be told in full; empty: all
     */
    Found<Transaction> transactions(
            Programme programme, UUID member, Chronicle.Wanted wanted, Page page, Optional<Set<String>> visible) {
        List<Standing> members = directory.withAbsorbed(programme, member);
        record Lines(Found<Chronicle.Head> heads, Map<TransactionId, Long> points) {}
        Lines lines = reading(connection -> {
            Chronicle chronicle = new Chronicle(connection);
            var heads = chronicle.of(members, wanted, page);
            var shown = page.fit(heads);
            return new Lines(new Found<>(shown, page.next(heads, Chronicle::cursor)), chronicle.points(members, shown));
        });
        Set<UUID> ids = members.stream().map(Standing::member).collect(Collectors.toSet());
        Map<TransactionId, Purchase> bought =
                bought(programme, ids, lines.heads().items(), visible);
        return new Found<>(
                lines.heads().items().stream()
                        .map(head ->
                                Telling.line(head, lines.points().getOrDefault(head.id(), 0L), bought.get(head.id())))
                        .toList(),
                lines.heads().next());
    }

    private Map<TransactionId, Purchase> bought(
            Programme programme, Set<UUID> members, List<Chronicle.Head> heads, Optional<Set<String>> visible) {
        Set<Instant> occurredAt = heads.stream()
                .filter(head -> head.kind() == TransactionKind.SALE)
                .map(Chronicle.Head::occurredAt)
                .collect(Collectors.toSet());
        Map<TransactionId, Purchase> bought = new HashMap<>();
        sales.booked(members, occurredAt)
                .forEach((id, sale) ->
                        purchases.purchase(programme, sale, visible).ifPresent(purchase -> bought.put(id, purchase)));
        return bought;
    }

    /**
     * @param only the member whose part in it is shown, with that of members that were merged into it; empty: everybody's
     * @param visible stores whose sales may be told in full; empty: all
     * @throws Problem not-found, also if that member has no part in it
     */
    Transaction transaction(Programme programme, UUID id, Optional<UUID> only, Optional<Set<String>> visible) {
        TransactionId place = TransactionId.of(id);
        Optional<Set<UUID>> accounts = only.map(member -> Set.copyOf(directory.idsOf(programme, member)));
        record Parts(Chronicle.Head head, List<Entry> entries, List<Allocation> allocations, Set<UUID> members) {}
        Parts parts = reading(connection -> {
            var head = new Chronicle(connection)
                    .find(place)
                    .filter(found -> programme.partitions().contains(place.partition()))
                    .filter(found -> found.uuid().equals(id))
                    .orElseThrow(() -> unknown(id));
            Particulars particulars = new Particulars(connection, place, accounts);
            return new Parts(
                    head,
                    particulars.entries(),
                    particulars.allocations(),
                    accounts.isPresent() ? accounts.get() : particulars.members());
        });
        if (only.isPresent() && parts.entries().isEmpty() && parts.allocations().isEmpty()) {
            throw unknown(id);
        }
        return Telling.whole(
                parts.head(),
                bought(programme, parts.members(), List.of(parts.head()), visible)
                        .get(place),
                parts.entries(),
                parts.allocations(),
                Telling.explanation(parts.head().explanation()).stream()
                        .map(why -> purchases.named(programme, why))
                        .toList());
    }

    private interface Read<T> {
        T from(Connection connection) throws SQLException;
    }

    private <T> T reading(Read<T> read) {
        return Database.read(dataSource, read::from);
    }

    /** Several statements see the same state of the database. */
    private <T> T snapshot(Read<T> read) {
        return reading(connection -> {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                return read.from(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        });
    }

    private static Problem unknown(UUID transaction) {
        return Problem.of(ProblemType.NOT_FOUND)
                .detail("There is no such transaction")
                .with("transaction", transaction);
    }
}
