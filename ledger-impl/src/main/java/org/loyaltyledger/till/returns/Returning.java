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
import org.loyaltyledger.till.sale.SaleKey;
import org.loyaltyledger.till.sale.SaleRow;
import org.loyaltyledger.till.sale.SaleShelf;
import org.loyaltyledger.till.sale.basket.LineReturned;
import org.loyaltyledger.till.sale.basket.Returned;
import org.loyaltyledger.vault.programme.TermsBook;
import org.loyaltyledger.vault.terms.LimitTerms.OtherStores;
import org.loyaltyledger.vault.terms.TermsVersion;

/** Reads returns as they are posted. */
@ApplicationScoped
public class Returning {

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
        Optional<SaleRow> sale = sales.find(key);
        Optional<MemberRef> member = sale.flatMap(SaleRow::member).map(MemberRef::of);
        ReturnOrder order = new ReturnOrder(
                key,
                member.map(ref -> new Party(in.programme().id(), ref)),
                body.returnNo(),
                returned,
                occurredAt,
                now,
                sale.flatMap(row -> terms.version(in.programme(), row.termsVersion())),
                in.caller().id(),
                Objects.requireNonNullElse(body.reason(), ""),
                dryRun);
        int partition = member.map(ref -> members.partitionOf(in.programme(), ref))
                .orElseGet(() -> in.programme().partitions().get(0));
        return new Prepared(partition, "POST /sales/" + receiptNo + "/returns", body, new BookReturn(order, ties));
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
