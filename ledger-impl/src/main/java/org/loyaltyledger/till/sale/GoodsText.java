package org.loyaltyledger.till.sale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loyaltyledger.till.sale.basket.Kind;
import org.loyaltyledger.till.sale.basket.Line;
import org.loyaltyledger.till.sale.basket.Sale;
import org.loyaltyledger.till.sale.basket.Tender;

/**
 * What was bought as a column: JSON arrays without names, amounts in the currency's smallest unit, quantities in
 * thousandths. A basket of ten lines takes some 400 bytes, a fifth of the request.
 */
final class GoodsText {

    /** The kinds as earlier versions numbered them; never changed. */
    private static final List<Kind> NUMBERED = List.of(Kind.GOODS, Kind.DELIVERY, Kind.REWARD, Kind.GIFT_CARD);

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private GoodsText() {}

    static String write(Sale sale) {
        ArrayNode lines = NODES.arrayNode();
        sale.lines().forEach(line -> lines.add(line(line)));
        ArrayNode tenders = NODES.arrayNode();
        sale.tenders().forEach(tender -> tenders.addArray()
                .add(tender.type())
                .add(tender.amount().unscaledValue().longValueExact()));
        ArrayNode codes = NODES.arrayNode();
        sale.codes().forEach(codes::add);
        ArrayNode all = NODES.arrayNode()
                .add(sale.discount().scale())
                .add(sale.discount().unscaledValue().longValueExact())
                .add(sale.terminal());
        return all.add(lines)
                .add(tenders)
                .add(codes)
                .add(object(sale.attributes()))
                .toString();
    }

    static Sale read(SaleKey key, Instant occurredAt, JsonNode all) {
        int scale = all.get(0).asInt();
        List<Line> lines = new ArrayList<>();
        all.get(3).forEach(node -> lines.add(line(lines.size() + 1, node, scale)));
        List<Tender> tenders = new ArrayList<>();
        all.get(4).forEach(node -> tenders.add(new Tender(node.get(0).asText(), amount(node.get(1), scale))));
        List<String> codes = new ArrayList<>();
        all.get(5).forEach(node -> codes.add(node.asText()));
        return new Sale(
                key.store(),
                key.receiptNo(),
                all.get(2).asText(),
                occurredAt,
                lines,
                amount(all.get(1), scale),
                tenders,
                codes,
                map(all.get(6)));
    }

    private static ArrayNode line(Line line) {
        ArrayNode node = NODES.arrayNode()
                .add(line.sku())
                .add(line.category())
                .add(line.department())
                .add(line.quantity().unscaledValue().longValueExact())
                .add(line.amount().unscaledValue().longValueExact())
                .add(line.discount().unscaledValue().longValueExact())
                .add(line.tax().unscaledValue().longValueExact())
                .add(line.kind().name())
                .add(object(line.attributes()));
        line.cost().ifPresentOrElse(cost -> node.add(cost.unscaledValue().longValueExact()), () -> line.original()
                .ifPresent(any -> node.addNull()));
        line.original().ifPresent(original -> node.addArray()
                .add(original.store())
                .add(original.receiptNo())
                .add(original.line()));
        return node;
    }

    private static Line line(int number, JsonNode node, int scale) {
        return new Line(
                number,
                node.get(0).asText(),
                node.get(1).asText(),
                node.get(2).asText(),
                amount(node.get(3), Line.QUANTITY_PLACES),
                amount(node.get(4), scale),
                amount(node.get(5), scale),
                amount(node.get(6), scale),
                kind(node.get(7)),
                map(node.get(8)),
                Optional.ofNullable(node.get(9)).filter(cost -> !cost.isNull()).map(cost -> amount(cost, scale)),
                Optional.ofNullable(node.get(10))
                        .map(original -> new Line.Original(
                                original.get(0).asText(),
                                original.get(1).asText(),
                                original.get(2).asInt())));
    }

    /** A name; in rows of earlier versions its number. */
    private static Kind kind(JsonNode node) {
        return node.isInt() ? NUMBERED.get(node.asInt()) : Kind.valueOf(node.asText());
    }

    private static BigDecimal amount(JsonNode node, int scale) {
        return BigDecimal.valueOf(node.asLong(), scale);
    }

    static ObjectNode object(Map<String, String> attributes) {
        ObjectNode object = NODES.objectNode();
        attributes.forEach(object::put);
        return object;
    }

    static Map<String, String> map(JsonNode object) {
        Map<String, String> map = new HashMap<>();
        object.properties()
                .forEach(field -> map.put(field.getKey(), field.getValue().asText()));
        return map;
    }
}
