package org.loyaltyledger.till.sale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loyaltyledger.till.sale.basket.LineReturned;
import org.loyaltyledger.till.sale.basket.Returned;
import org.loyaltyledger.vault.ledger.TransactionId;

/** What came back, and by which returns, as a column: JSON arrays without names. */
final class ReturnedText {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ReturnedText() {}

    static String write(SaleRow row) {
        ArrayNode returns = NODES.arrayNode();
        row.returns().forEach(one -> {
            ArrayNode node = returns.addArray()
                    .add(one.returnNo())
                    .add(one.transaction().map(TransactionId::partition).orElse(-1))
                    .add(one.transaction().map(TransactionId::sequence).orElse(0L))
                    .add(one.recordedAt().toString());
            one.goods().ifPresent(goods -> node.add(goods(goods))
                    .add(one.occurredAt().toString()));
        });
        return goods(row.returned()).add(returns).toString();
    }

    private static ArrayNode goods(Returned goods) {
        ArrayNode lines = NODES.arrayNode();
        goods.lines().forEach((number, part) -> lines.addArray()
                .add(number)
                .add(part.quantity().toPlainString())
                .add(part.amount().toPlainString())
                .add(part.rest()));
        return NODES.arrayNode().add(lines).add(goods.amount().toPlainString()).add(goods.everything());
    }

    static Returned returned(JsonNode all) {
        return returned(all, 0);
    }

    private static Returned returned(JsonNode all, int from) {
        Map<Integer, LineReturned> lines = new HashMap<>();
        all.get(from)
                .forEach(node -> lines.put(
                        node.get(0).asInt(),
                        new LineReturned(
                                new BigDecimal(node.get(1).asText()),
                                new BigDecimal(node.get(2).asText()),
                                node.get(3).asBoolean())));
        return new Returned(
                lines,
                new BigDecimal(all.get(from + 1).asText()),
                all.get(from + 2).asBoolean());
    }

    static List<SaleReturned> returns(JsonNode all) {
        List<SaleReturned> returns = new ArrayList<>();
        all.get(3)
                .forEach(node -> returns.add(new SaleReturned(
                        node.get(0).asText(),
                        Optional.of(node.get(1).asInt())
                                .filter(partition -> partition >= 0)
                                .map(partition ->
                                        new TransactionId(partition, node.get(2).asLong())),
                        Instant.parse(node.get(3).asText()),
                        Optional.ofNullable(node.get(4)).map(ReturnedText::returned),
                        Instant.parse(node.path(5).asText(node.get(3).asText())))));
        return returns;
    }
}
