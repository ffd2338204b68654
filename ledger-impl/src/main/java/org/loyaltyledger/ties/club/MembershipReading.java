package org.loyaltyledger.ties.club;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.MemberDirectory;
import org.loyaltyledger.ties.club.rule.Charge;
import org.loyaltyledger.ties.club.rule.Life;
import org.loyaltyledger.ties.club.rule.Offers;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.writer.Rows;

/** MembershipPage as they are at this moment, whatever is booked of what fell due. */
@ApplicationScoped
public class MembershipReading {

    private static final Comparator<Charge> BY_DAY =
            Comparator.comparing(Charge::dueOn).thenComparing(Charge::kind).thenComparing(Charge::id);

    private DataSource dataSource;
    private MemberDirectory directory;
    private OfferBook offers;
    private RollStore rolls;
    private Clock clock;

    MembershipReading() {
        // for the container's proxy
    }

    @Inject
    MembershipReading(
            DataSource dataSource, MemberDirectory directory, OfferBook offers, RollStore rolls, Clock clock) {
        this.dataSource = dataSource;
        this.directory = directory;
        this.offers = offers;
        this.rolls = rolls;
        this.clock = clock;
    }

    /** @throws Problem not-found */
    List<org.loyaltyledger.api.club.Membership> of(Programme programme, UUID member) {
        UUID who = directory.find(programme, member).member();
        Instant now = clock.instant();
        Offers offered = offers.of(programme, now);
        return reading(connection -> {
            List<org.loyaltyledger.api.club.Membership> told = new ArrayList<>();
            for (Entry entry : roll(connection, who).entries()) {
                told.add(tell(connection, entry, offered, now));
            }
            return told;
        });
    }

    /** @throws Problem not-found */
    org.loyaltyledger.api.club.Membership one(Programme programme, UUID member, UUID membership) {
        UUID who = directory.find(programme, member).member();
        Instant now = clock.instant();
        Offers offered = offers.of(programme, now);
        return reading(connection -> tell(connection, entry(connection, who, membership), offered, now));
    }

    /** @throws Problem not-found */
    List<org.loyaltyledger.api.club.Charge> charges(Programme programme, UUID member, UUID membership) {
        UUID who = directory.find(programme, member).member();
        Instant now = clock.instant();
        Offers offered = offers.of(programme, now);
        return reading(connection -> {
            Entry entry = entry(connection, who, membership);
            List<Charge> booked = booked(connection, entry);
            List<Charge> all = new ArrayList<>(life(entry, booked, offered, now).charges());
            booked.stream()
                    .filter(charge -> all.stream().noneMatch(other -> other.id().equals(charge.id())))
                    .forEach(all::add);
            return all.stream()
                    .sorted(BY_DAY)
                    .map(charge -> Telling.charge(charge, who, offered.currency()))
                    .toList();
        });
    }

    /** A membership as of now, out of what is booked of it. */
    static Life life(Entry entry, List<Charge> booked, Offers offered, Instant now) {
        Optional<UUID> open = entry.membership().openCharge();
        return Life.of(
                entry.membership(),
                offered,
                now,
                booked.stream()
                        .filter(charge -> open.filter(charge.id()::equals).isPresent())
                        .toList());
    }

    private static org.loyaltyledger.api.club.Membership tell(
            Connection connection, Entry entry, Offers offered, Instant now) throws SQLException {
        List<Charge> booked = booked(connection, entry);
        return Telling.of(life(entry, booked, offered, now), booked, offered);
    }

    private static List<Charge> booked(Connection connection, Entry entry) throws SQLException {
        return Rows.select(
                connection,
                "SELECT " + ChargeStore.NAMES + " FROM membership_charge WHERE membership_id IN (?*)",
                List.of(),
                List.of(entry.membership().id()),
                row -> ChargeStore.row(row).charge());
    }

    private Entry entry(Connection connection, UUID member, UUID membership) throws SQLException {
        return roll(connection, member).find(membership).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND)
                .detail("There is no such membership")
                .with("membership", membership));
    }

    private Roll roll(Connection connection, UUID member) throws SQLException {
        return rolls.load(connection, Set.of(member)).getOrDefault(member, Roll.EMPTY);
    }

    private interface Read<T> {
        T from(Connection connection) throws SQLException;
    }

    private <T> T reading(Read<T> read) {
        return Database.read(dataSource, read::from);
    }
}
