package org.loyaltyledger.till.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.returns.NewReturn;
import org.loyaltyledger.api.returns.ReturnedLine;
import org.loyaltyledger.member.MemberDirectory;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.member.activity.Ties;
import org.loyaltyledger.till.answer.Findings;
import org.loyaltyledger.till.answer.Prepared;
import org.loyaltyledger.till.answer.Situation;
import org.loyaltyledger.till.sale.ExchangeReader;
import org.loyaltyledger.till.sale.ExchangedLine;
import org.loyaltyledger.till.sale.SaleKey;
import org.loyaltyledger.till.sale.SaleRow;
import org.loyaltyledger.till.sale.SaleShelf;
import org.loyaltyledger.till.sale.basket.Line;
import org.loyaltyledger.till.sale.basket.LineReturned;
import org.loyaltyledger.till.sale.basket.Returned;
import org.loyaltyledger.till.sale.basket.Sale;
import org.loyaltyledger.vault.programme.TermsBook;
import org.loyaltyledger.vault.terms.LimitTerms.OtherStores;
import org.loyaltyledger.vault.terms.TermsVersion;

/** Reads returns as they are posted. */
@ApplicationScoped
public class Returning implements ExchangeReader {

    private MemberDirectory members;
    private TermsBook terms;
    private SaleShelf sales;
    private Ties ties;

    Returning() {
        // for the container's proxy
    }

    @Inject
    Returning(MemberDirectory members, TermsBook terms, SaleShelf sales, Ties ties) {
        this.members = members;
        this.terms = terms;
        this.sales = sales;
        this.ties = ties;
    }

    /** @throws org.loyaltyledger.ground.problem.Problem invalid-request, currency-mismatch, no-terms-in-force */
    public Prepared giveBack(Situation in, String receiptNo, NewReturn body, boolean dryRun) {
        Instant occurredAt = in.occurredAt(body.occurredAt());
        TermsVersion now = terms.termsAt(in.programme(), occurredAt);
        Findings findings = new Findings(now.terms().currency());
        in.bounds().terminal(body.terminal());
        Optional<String> store = in.bounds()
                .storeOf(
                        "/store",
                        body.store(),
                        now.terms().limits().otherStores().contains(OtherStores.RETURNS));
        if (store.isEmpty()) {
            findings.add("/store", "is needed");
        }
        Returned returned = returned(body, findings);
        findings.check();
        SaleKey key = new SaleKey(in.programme().id(), store.orElseThrow(), receiptNo);
        String reason = Objects.requireNonNullElse(body.reason(), "");
        ReturnOrder order = order(in, key, body.returnNo(), returned, occurredAt, now, reason, dryRun);
        int partition = order.party()
                .map(party -> members.partitionOf(in.programme(), party.ref()))
                .orElseGet(() -> in.programme().partitions().get(0));
        return new Prepared(partition, "POST /sales/" + receiptNo + "/returns", body, new BookReturn(order, ties));
    }

    @Override
    public ExchangedLine read(Situation in, Sale sale, Line line, Instant occurredAt, TermsVersion now, boolean quote) {
        Line.Original original = line.original().orElseThrow();
        in.bounds()
                .storeOf(
                        "/lines/" + (line.number() - 1) + "/original/store",
                        original.store(),
                        now.terms().limits().otherStores().contains(OtherStores.RETURNS));
        SaleKey key = new SaleKey(in.programme().id(), original.store(), original.receiptNo());
        LineReturned part = line.quantity().signum() < 0
                ? LineReturned.quantity(line.quantity().negate())
                : LineReturned.amount(line.amount().negate());
        String returnNo = sale.store() + "/" + sale.receiptNo() + "/" + line.number();
        Returned returned = Returned.lines(Map.of(original.line(), part));
        ReturnOrder order = order(in, key, returnNo, returned, occurredAt, now, "exchange", quote);
        return new ReturnWithinSale(new BookReturn(order, ties), line.number());
    }

    private ReturnOrder order(
            Situation in,
            SaleKey key,
            String returnNo,
            Returned returned,
            Instant occurredAt,
            TermsVersion now,
            String reason,
            boolean dryRun) {
        Optional<SaleRow> sale = sales.find(key);
        return new ReturnOrder(
                key,
                sale.flatMap(SaleRow::member)
                        .map(member -> new Party(in.programme().id(), MemberRef.of(member))),
                returnNo,
                returned,
                occurredAt,
                now,
                sale.flatMap(row -> terms.version(in.programme(), row.termsVersion())),
                in.caller().id(),
                reason,
                dryRun);
    }

    private static Returned returned(NewReturn body, Findings findings) {
        Boolean everything = Boolean.TRUE.equals(body.everything()) ? Boolean.TRUE : null;
        findings.one("", "everything, lines and amount", everything, body.lines(), body.amount());
        if (body.lines() != null) {
            return Returned.lines(lines(body.lines(), findings));
        }
        if (body.amount() != null) {
            return Returned.amount(above("/amount", findings.amount("/amount", body.amount()), findings));
        }
        return Returned.EVERYTHING;
    }

    private static Map<Integer, LineReturned> lines(List<ReturnedLine> wanted, Findings findings) {
        Map<Integer, LineReturned> lines = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            String pointer = "/lines/" + i;
            ReturnedLine line = wanted.get(i);
            if (line.quantity() != null && line.amount() != null) {
                findings.add(pointer, "must not have both quantity and amount");
            }
            if (lines.put(line.line(), part(pointer, line, findings)) != null) {
                findings.add(pointer + "/line", "is named twice");
            }
        }
        return lines;
    }

    private static LineReturned part(String pointer, ReturnedLine line, Findings findings) {
        if (line.quantity() != null) {
            return LineReturned.quantity(line.quantity());
        }
        return line.amount() == null
                ? LineReturned.REST
                : LineReturned.amount(
                        above(pointer + "/amount", findings.amount(pointer + "/amount", line.amount()), findings));
    }

    private static BigDecimal above(String pointer, BigDecimal amount, Findings findings) {
        if (amount.signum() == 0) {
            findings.add(pointer, "must be above zero");
        }
        return amount;
    }
}
