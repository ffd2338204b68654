package org.loyaltyledger.till.sale;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.loyaltyledger.member.Handle;
import org.loyaltyledger.vault.ledger.Room;
import org.loyaltyledger.vault.writer.Rows;
import org.loyaltyledger.vault.writer.Store;

/** Which sales wait for which card; a change writes a card's list anew. */
@ApplicationScoped
public class ParkedStore implements Store<Card, Set<SaleKey>> {

    @Override
    public Room<Card, Set<SaleKey>> room() {
        return Rooms.PARKED;
    }

    @Override
    public Map<Card, Set<SaleKey>> load(Connection connection, Set<Card> cards) throws SQLException {
        Map<Long, Set<String>> byProgramme = cards.stream()
                .collect(Collectors.groupingBy(
                        Card::programme,
                        Collectors.mapping(card -> card.handle().text(), Collectors.toSet())));
        Map<Card, Set<SaleKey>> parked = new HashMap<>();
        for (Map.Entry<Long, Set<String>> part : byProgramme.entrySet()) {
            long programme = part.getKey();
            Rows.select(
                            connection,
                            "SELECT card, receipt FROM parked_sale WHERE programme_id = ? AND card IN (?*)",
                            List.of(programme),
                            part.getValue(),
                            row -> Map.entry(
                                    new Card(programme, new Handle(row.getString("card"))),
                                    SaleKey.of(programme, row.getString("receipt"))))
                    .forEach(found -> parked.computeIfAbsent(found.getKey(), none -> new LinkedHashSet<>())
                            .add(found.getValue()));
        }
        return parked;
    }

    @Override
    public void store(Connection connection, Map<Card, Set<SaleKey>> rows) throws SQLException {
        Rows.write(
                connection,
                "DELETE FROM parked_sale WHERE programme_id = ? AND card = ?",
                rows.keySet(),
                (values, card) -> values.set(card.programme()).set(card.handle().text()));
        List<Map.Entry<Card, SaleKey>> all = new ArrayList<>();
        rows.forEach((card, sales) -> sales.forEach(sale -> all.add(Map.entry(card, sale))));
        Rows.write(
                connection,
                "INSERT INTO parked_sale (programme_id, card, receipt) VALUES (?, ?, ?)",
                all,
                (values, one) -> values.set(one.getKey().programme())
                        .set(one.getKey().handle().text())
                        .set(one.getValue().column()));
    }
}
