package org.loyaltyledger.till.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.Handle;
import org.loyaltyledger.member.IdentifierAdded;
import org.loyaltyledger.member.MemberDirectory;
import org.loyaltyledger.member.activity.Ties;
import org.loyaltyledger.vault.intake.OutdatedRetrier;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.TermsBook;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.writer.Partitions;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Vault;

/**
 * Books parked sales as soon as somebody is known by their card. What fails stays parked: enrolling once more with the
 * same key tries again, and so does the schedule.
 */
@ApplicationScoped
public class Claiming {

    private static final Logger LOG = Logger.getLogger(Claiming.class.getName());

    private static final int CARDS_AT_ONCE = 500;

    private DataSource dataSource;
    private ParkedStore parked;
    private SaleShelf sales;
    private TermsBook terms;
    private Partitions partitions;
    private MemberDirectory members;
    private Vault vault;
    private Ties ties;

    Claiming() {
        // for the container's proxy
    }

    @Inject
    Claiming(
            DataSource dataSource,
            ParkedStore parked,
            SaleShelf sales,
            TermsBook terms,
            Partitions partitions,
            MemberDirectory members,
            Vault vault,
            Ties ties) {
        this.dataSource = dataSource;
        this.parked = parked;
        this.sales = sales;
        this.terms = terms;
        this.partitions = partitions;
        this.members = members;
        this.vault = vault;
        this.ties = ties;
    }

    void claim(@Observes IdentifierAdded added) {
        claim(Card.of(added.programme(), added.identifier()));
    }

    /**
     * Books what waits for cards whose members are known: a node that ended between an enrolment and its claim left it
     * lying.
     */
    public void run() {
        Optional<Card> after = Optional.empty();
        do {
            List<Card> some = cards(after);
            some.stream()
                    .collect(Collectors.groupingBy(
                            Card::programme, Collectors.mapping(Card::handle, Collectors.toSet())))
                    .forEach((programme, handles) ->
                            members.known(programme, handles).forEach(handle -> claim(new Card(programme, handle))));
            after = some.isEmpty() ? Optional.empty() : Optional.of(some.get(some.size() - 1));
        } while (after.isPresent());
    }

    private void claim(Card card) {
        Set<SaleKey> waiting = waiting(card);
        if (waiting.isEmpty()) {
            return;
        }
        Programme programme = new Programme(card.programme(), "", partitions.of(card.programme()));
        waiting.forEach(sale -> claim(card, sale, programme));
    }

    /** Some cards that sales wait for, in their order. */
    private List<Card> cards(Optional<Card> after) {
        long programme = after.map(Card::programme).orElse(Long.MIN_VALUE);
        String handle = after.map(card -> card.handle().text()).orElse("");
        return Database.read(
                dataSource,
                connection -> Rows.select(
                        connection,
                        "SELECT DISTINCT programme_id, card FROM parked_sale WHERE programme_id > ?"
                                + " OR programme_id = ? AND card > ? ORDER BY programme_id, card LIMIT ?*",
                        List.of(programme, programme, handle),
                        List.of(CARDS_AT_ONCE),
                        row -> new Card(row.getLong(1), new Handle(row.getString(2)))));
    }

    private void claim(Card card, SaleKey sale, Programme programme) {
        try {
            TermsVersion version = sales.find(sale)
                    .flatMap(row -> terms.version(programme, row.termsVersion()))
                    .orElseThrow();
            MemberRef member = new MemberRef(null, card.handle().identifier());
            OutdatedRetrier.retry(() -> vault.await(
                    vault.own(partitions(programme, member), new ClaimSale(card, sale, version, ties), "claim")));
        } catch (Problem problem) {
            LOG.log(Level.WARNING, problem, () -> "Receipt " + sale.receiptNo() + " stays parked");
        }
    }

    /** The member's, and the first: there sales are parked and come back before anybody is known. */
    private SortedSet<Integer> partitions(Programme programme, MemberRef member) {
        return new TreeSet<>(List.of(programme.partitions().get(0), members.partitionOf(programme, member)));
    }

    private Set<SaleKey> waiting(Card card) {
        try {
            return Database.read(dataSource, connection -> parked.load(connection, Set.of(card))
                    .getOrDefault(card, Set.of()));
        } catch (Problem unavailable) {
            LOG.log(Level.WARNING, unavailable, () -> "Parked sales could not be read; the schedule tries again");
            return Set.of();
        }
    }
}
