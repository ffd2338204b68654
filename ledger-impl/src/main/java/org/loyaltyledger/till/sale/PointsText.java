package org.loyaltyledger.till.sale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.member.entitlement.Grant;
import org.loyaltyledger.till.sale.booked.Given;
import org.loyaltyledger.till.sale.booked.Spent;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.LotId;
import org.loyaltyledger.vault.ledger.TransactionId;
import org.loyaltyledger.vault.terms.benefit.Source;
import org.loyaltyledger.vault.terms.condition.MemberFacts;

/** Who bought, and what was given and spent, as a column: JSON arrays without names. */
final class PointsText {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PointsText() {}

    static String write(SaleRow row) {
        ArrayNode given = NODES.arrayNode();
        row.given()
                .forEach(award ->
                        given.addArray().add(award.rule()).add(award.wanted()).add(award.points()));
        ArrayNode spent = NODES.arrayNode();
        row.spent().forEach(part -> spent.addArray()
                .add(part.points())
                .add(part.reward().orElse(""))
                .add(part.items())
                .add(part.line().orElse(0))
                .add(part.units())
                .add(part.value().map(BigDecimal::toPlainString).orElse("")));
        MemberFacts buyer = row.buyer();
        ArrayNode who = NODES.arrayNode()
                .add(buyer.known())
                .add(buyer.status())
                .add(buyer.joinedOn().map(LocalDate::toString).orElse(""))
                .add(buyer.tier())
                .add(GoodsText.object(buyer.attributes()));
        ArrayNode held = NODES.arrayNode();
        row.held().forEach(grant -> held.addArray()
                .add(grant.source().name())
                .add(grant.code())
                .add(grant.reference())
                .add(grant.own().orElse("")));
        ArrayNode all = NODES.arrayNode().add(given).add(spent).add(who).add(held);
        if (!row.moreLots().isEmpty() || !row.firstLots().isEmpty() || row.stays()) {
            ArrayNode more = NODES.arrayNode();
            row.moreLots().forEach(lot -> more.addArray()
                    .add(lot.rule())
                    .add(lot.id().origin().partition())
                    .add(lot.id().origin().sequence())
                    .add(lot.id().nth()));
            ArrayNode first = NODES.arrayNode();
            row.firstLots().forEach(first::add);
            all.add(more).add(first).add(row.stays());
        }
        return all.toString();
    }

    static List<SaleLot> moreLots(JsonNode all) {
        List<SaleLot> lots = new ArrayList<>();
        all.path(4)
                .forEach(node -> lots.add(new SaleLot(
                        node.get(0).asText(),
                        new LotId(
                                new TransactionId(
                                        node.get(1).asInt(), node.get(2).asLong()),
                                node.get(3).asInt()))));
        return lots;
    }

    static List<String> firstLots(JsonNode all) {
        List<String> rules = new ArrayList<>();
        all.path(5).forEach(node -> rules.add(node.asText()));
        return rules;
    }

    static boolean stays(JsonNode all) {
        return all.path(6).asBoolean();
    }

    static List<Given> given(JsonNode all) {
        List<Given> given = new ArrayList<>();
        all.get(0)
                .forEach(node -> given.add(new Given(
                        node.get(0).asText(), node.get(1).asLong(), node.get(2).asLong())));
        return given;
    }

    static List<Spent> spent(JsonNode all) {
        List<Spent> spent = new ArrayList<>();
        all.get(1)
                .forEach(node -> spent.add(new Spent(
                        node.get(0).asLong(),
                        text(node.get(1)),
                        node.get(2).asLong(),
                        node.path(4).asLong(),
                        Optional.of(node.get(3).asInt()).filter(line -> line > 0),
                        text(node.path(5)).map(BigDecimal::new))));
        return spent;
    }

    /** As long as they are told here, they hold. */
    static List<Grant> held(JsonNode all) {
        List<Grant> held = new ArrayList<>();
        all.path(3)
                .forEach(node -> held.add(new Grant(
                        Source.valueOf(node.get(0).asText()),
                        node.get(1).asText(),
                        node.get(2).asText(),
                        Instant.EPOCH,
                        Lot.NEVER,
                        text(node.get(3)))));
        return held;
    }

    static MemberFacts buyer(JsonNode all) {
        JsonNode who = all.get(2);
        return new MemberFacts(
                who.get(0).asBoolean(),
                who.get(1).asText(),
                text(who.get(2)).map(LocalDate::parse),
                who.get(3).asText(),
                GoodsText.map(who.get(4)));
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.of(node.asText()).filter(text -> !text.isEmpty());
    }
}
