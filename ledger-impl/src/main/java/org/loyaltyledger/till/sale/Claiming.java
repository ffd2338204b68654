package org.loyaltyledger.till.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.IdentifierAdded;
import org.loyaltyledger.member.MemberDirectory;
import org.loyaltyledger.member.activity.Ties;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.TermsBook;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.writer.Partitions;
import org.loyaltyledger.vault.writer.Vault;

/**
 * Books parked sales as soon as somebody is known by their card. What fails stays parked: enrolling once more with the
 * same key tries again.
 */
@ApplicationScoped
public class Claiming {

    private static final Logger LOG = Logger.getLogger(Claiming.class.getName());

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
        Card card = Card.of(added.programme(), added.identifier());
        Set<SaleKey> waiting = waiting(card);
        if (waiting.isEmpty()) {
            return;
        }
        Programme programme = new Programme(added.programme(), "", partitions.of(added.programme()));
        int partition = members.partitionOf(programme, new MemberRef(null, added.identifier()));
        waiting.forEach(sale -> claim(card, sale, programme, partition));
    }

    private void claim(Card card, SaleKey sale, Programme programme, int partition) {
        try {
            TermsVersion version = sales.find(sale)
                    .flatMap(row -> terms.version(programme, row.termsVersion()))
                    .orElseThrow();
            vault.await(vault.own(partition, new ClaimSale(card, sale, version, ties), "claim"));
        } catch (Problem problem) {
            LOG.log(Level.WARNING, problem, () -> "Receipt " + sale.receiptNo() + " stays parked");
        }
    }

    private Set<SaleKey> waiting(Card card) {
        try (Connection connection = dataSource.getConnection()) {
            return parked.load(connection, Set.of(card)).getOrDefault(card, Set.of());
        } catch (SQLException fault) {
            LOG.log(Level.WARNING, fault, () -> "Parked sales could not be read");
            return Set.of();
        }
    }
}
