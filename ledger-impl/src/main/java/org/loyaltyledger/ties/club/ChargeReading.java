package org.loyaltyledger.ties.club;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.loyaltyledger.api.club.ChargeStatus;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.ground.paging.Cursor;
import org.loyaltyledger.ground.paging.Page;
import org.loyaltyledger.ties.club.rule.Charge;
import org.loyaltyledger.ties.club.rule.Offers;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.writer.Rows;

/**
 * Charges of a whole programme. What is due is worked out from the memberships, so it is right whether or not anybody has
 * booked yet that it fell due.
 */
@ApplicationScoped
public class ChargeReading {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private DataSource dataSource;
    private OfferBook offers;
    private Clock clock;

    ChargeReading() {
        // for the container's proxy
    }

    @Inject
    ChargeReading(DataSource dataSource, OfferBook offers, Clock clock) {
        this.dataSource = dataSource;
        this.offers = offers;
        this.clock = clock;
    }

    /** Charges of a page and where the next one begins. */
    record Found(List<org.loyaltyledger.api.club.Charge> charges, Optional<Cursor> next) {}

    /**
     * Which charges are wanted.
     *
     * @param from due on or after
     * @param until due before
     */
    record Wanted(ChargeStatus status, Optional<LocalDate> from, Optional<LocalDate> until) {

        boolean has(Charge charge) {
            return charge.status() == status
                    && from.filter(day -> charge.dueOn().isBefore(day)).isEmpty()
                    && until.filter(day -> !charge.dueOn().isBefore(day)).isEmpty();
        }
    }

    Found read(Programme programme, Wanted wanted, Page page) {
        Instant now = clock.instant();
        Offers offered = offers.of(programme, now);
        return Database.read(dataSource, connection -> {
            return wanted.status == ChargeStatus.DUE
                    ? due(connection, programme, wanted, offered, now, page)
                    : settled(connection, programme, wanted, offered, page);
        });
    }

    /** By membership: those that something may be due for. */
    private static Found due(
            Connection connection, Programme programme, Wanted wanted, Offers offered, Instant now, Page page)
            throws SQLException {
        List<Entry> entries = Rows.select(
                connection,
                "SELECT " + EntryColumns.NAMES + " FROM membership m WHERE m.programme_id = ? AND (m.next_on <= ?"
                        + " OR m.paid = FALSE AND m.ended_how IS NULL OR EXISTS (SELECT 1 FROM membership_charge c"
                        + " WHERE c.membership_id = m.id AND c.status = 'DUE')) AND m.id > ? ORDER BY m.id LIMIT "
                        + page.reach(),
                List.of(programme.id(), offered.day(now)),
                List.of(page.after().map(Cursor::uuid).orElse(BEFORE_ALL)),
                EntryColumns::read);
        List<Entry> shown = page.fit(entries);
        Map<UUID, List<Charge>> booked = booked(connection, shown);
        List<org.loyaltyledger.api.club.Charge> charges = new ArrayList<>();
        for (Entry entry : shown) {
            Map<UUID, Charge> all = new HashMap<>();
            List<Charge> known = booked.getOrDefault(entry.membership().id(), List.of());
            known.forEach(charge -> all.put(charge.id(), charge));
            MembershipReading.life(entry, known, offered, now)
                    .charges()
                    .forEach(charge -> all.put(charge.id(), charge));
            all.values().stream()
                    .filter(wanted::has)
                    .map(charge -> Telling.charge(charge, entry.membership().member(), offered.currency()))
                    .forEach(charges::add);
        }
        return new Found(
                charges,
                page.next(entries, entry -> Cursor.of(entry.membership().id())));
    }

    private static Map<UUID, List<Charge>> booked(Connection connection, List<Entry> entries) throws SQLException {
        return Rows.select(
                        connection,
                        "SELECT " + ChargeStore.NAMES
                                + " FROM membership_charge WHERE status = 'DUE' AND membership_id IN (?*)",
                        List.of(),
                        entries.stream().map(entry -> entry.membership().id()).toList(),
                        row -> ChargeStore.row(row).charge())
                .stream()
                .collect(Collectors.groupingBy(Charge::membership));
    }

    private static Found settled(Connection connection, Programme programme, Wanted wanted, Offers offered, Page page)
            throws SQLException {
        String columns = "c." + ChargeStore.NAMES.replace(", ", ", c.");
        List<Object> before = new ArrayList<>(List.of(programme.id(), wanted.status));
        String dates = (wanted.from.isPresent() ? " AND c.due_on >= ?" : "")
                + (wanted.until.isPresent() ? " AND c.due_on < ?" : "");
        wanted.from.ifPresent(before::add);
        wanted.until.ifPresent(before::add);
        List<org.loyaltyledger.api.club.Charge> charges = Rows.select(
                connection,
                "SELECT " + columns + ", m.member_id FROM membership_charge c JOIN membership m"
                        + " ON m.id = c.membership_id WHERE c.programme_id = ? AND c.status = ?" + dates
                        + " AND c.id > ? ORDER BY c.id LIMIT " + page.reach(),
                before,
                List.of(page.after().map(Cursor::uuid).orElse(BEFORE_ALL)),
                row -> Telling.charge(ChargeStore.row(row).charge(), Rows.uuid(row, "member_id"), offered.currency()));
        return new Found(page.fit(charges), page.next(charges, charge -> Cursor.of(charge.id())));
    }
}
