package org.loyaltyledger.ties.contract;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.contract.Contract;
import org.loyaltyledger.api.contract.ContractExit;
import org.loyaltyledger.api.contract.ExitQuote;
import org.loyaltyledger.api.contract.NewUsage;
import org.loyaltyledger.api.contract.NewUsageCorrection;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.member.SampleMembers;
import org.loyaltyledger.member.activity.Followed;
import org.loyaltyledger.member.activity.Ties;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.sample.MemoryLedger;
import org.loyaltyledger.ties.contract.rule.Life;
import org.loyaltyledger.ties.contract.rule.Lives;
import org.loyaltyledger.ties.contract.rule.Move;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.document.IndividualContract;

/** Contracts of one member in books in memory, and everything that can be done with them. */
final class Desk {

    static final String TEMPLATES = """
            - id: delivery
              term: P12M
              coolingOff: P14D
              benefits: [free-delivery]
              commitment: {measure: SPEND, amount: "50.00", per: MONTH, trueUp: {kind: CHARGE_SHORTFALL, percent: "20"}}
              bonus: {total: 1000, upFront: 365, vesting: [{after: P6M, points: 235}, {after: P12M, points: 400}]}
              exit: {clawBackUpFront: PRORATA, fee: {amount: "60.00", falls: LINEAR_BY_MONTH, cap: {percent: "10"}}}
              renewal: {kind: BY_NOTICE, noticeFrom: P2M, noticeUntil: P14D}
            - {id: plain, term: P3M, benefits: [milk-price]}
            - {id: eager, term: P3M, coolingOff: P7D, bonus: {total: 100, upFront: 100, bookedAt: ACCEPTANCE}}
            - {id: milk, term: P1Y, commitment: {measure: VOLUME, units: "120", of: {skus: [milk]}}}
            - {id: renewable, term: P3M, renewal: {kind: BY_NOTICE, noticeFrom: P1M, term: P6M, template: plain}}
            """;

    static final Ties TIES = new Ties(List.of(new ContractTie()));

    final MemoryLedger ledger;
    final TermsVersion version;
    UUID member;
    private final Map<String, IndividualContract> laid = new HashMap<>();
    private int reports;

    Desk(String templates, String now) {
        this(Lives.terms(templates), now);
    }

    Desk(Terms terms, String now) {
        version = new TermsVersion(3, Instant.EPOCH, "hash", terms);
        ledger = new MemoryLedger(now);
        member = SampleMembers.enrol(ledger, "1");
    }

    void at(String instant) {
        ledger.at(instant);
    }

    Contract offer(String template) {
        return offer(template, Map.of(), null);
    }

    Contract offer(String template, Map<String, Object> own, String startsOn) {
        IndividualContract conditions =
                own.isEmpty() ? laid.computeIfAbsent(template, id -> over(id, Map.of())) : over(template, own);
        Optional<LocalDate> first = Optional.ofNullable(startsOn).map(LocalDate::parse);
        Instant until = ledger.books.now().plus(Duration.ofDays(30));
        return contract(new OfferContract(concern(UUID.randomUUID()), template, conditions, first, until));
    }

    Contract accept(Contract offer) {
        return contract(
                new AcceptContract(concern(offer.id()), offer.versions().get(0).documentHash()));
    }

    Contract signed(String template) {
        return accept(offer(template));
    }

    /** A delivery contract, signed now and past cooling-off. */
    Contract active() {
        Contract signed = signed("delivery");
        at("2026-01-20T09:00:00Z");
        day(signed.id());
        return read(signed.id());
    }

    Contract withdraw(UUID contract) {
        return contract(new WithdrawOffer(concern(contract), "changed"));
    }

    ContractExit cancel(UUID contract) {
        return (ContractExit) run(new LeaveContract(concern(contract), Move.CANCEL, Optional.empty(), "", false));
    }

    ExitQuote quote(UUID contract, Instant at) {
        Command command = new LeaveContract(concern(contract), Move.EXIT, Optional.ofNullable(at), "", true);
        return (ExitQuote) ledger.preview(command).body();
    }

    ContractExit exit(UUID contract, Instant at) {
        return (ContractExit)
                run(new LeaveContract(concern(contract), Move.EXIT, Optional.ofNullable(at), "moving", false));
    }

    Contract notice(UUID contract) {
        return contract(new GiveNotice(concern(contract), true, UUID.randomUUID()));
    }

    /** Given by the operator. */
    Contract reminded(UUID contract) {
        return contract(new GiveNotice(concern(contract), false, UUID.randomUUID()));
    }

    /** @param own by the member itself */
    Contract withdrawNotice(UUID contract, boolean own) {
        return contract(new WithdrawNotice(concern(contract), own, "meant another"));
    }

    /** @param amount null: all that is left */
    Contract correct(UUID contract, String corrects, String amount) {
        Money less = amount == null ? null : Money.of(amount, "EUR");
        String reference = "C" + ++reports;
        return correct(contract, true, new NewUsageCorrection(reference, corrects, less, null, "told twice"));
    }

    Contract correct(UUID contract, boolean anybodys, NewUsageCorrection correction) {
        return contract(new CorrectUsage(concern(contract), anybodys, correction));
    }

    Contract spend(UUID contract, String amount) {
        return use(contract, new NewUsage("U" + ++reports, Money.of(amount, "EUR"), null, null));
    }

    Contract use(UUID contract, NewUsage usage) {
        return contract(new ReportUsage(concern(contract), usage, ledger.books.now()));
    }

    Contract amend(UUID contract, Map<String, Object> own) {
        return contract(new OfferAmendment(concern(contract), own, Optional.empty()));
    }

    Contract acceptAmendment(Contract amended) {
        var last = amended.versions().get(amended.versions().size() - 1);
        return contract(new AcceptAmendment(concern(amended.id()), last.number(), last.documentHash()));
    }

    Contract pay(UUID contract, int charge) {
        return contract(new PayCharge(concern(contract), charge, ledger.books.now(), "B" + charge));
    }

    /** The day boundary, now. */
    void day(UUID... contracts) {
        run(new SettleContracts(List.of(contracts), ledger.books.now(), version.terms()));
    }

    Contract read(UUID contract) {
        Contract told = Telling.contract(life(contract), ledger.books.now());
        ledger.books.accept();
        return told;
    }

    Life life(UUID contract) {
        return ledger.books.room(Rooms.LIVES).find(contract).orElseThrow();
    }

    long spendable() {
        return ledger.spendable(member);
    }

    long debt() {
        return ledger.books.account(member).debt();
    }

    Entitlements held() {
        return Entitlements.at(Entitlements.of(ledger.books, member), ledger.books.now(), version.terms());
    }

    /** What follows from buying, or with a minus bringing back, so many units of an article now. */
    List<Followed> buy(String sku, String units, String amount) {
        return buy(sku, units, amount, ledger.books.now());
    }

    List<Followed> buy(String sku, String units, String amount, Instant countsAt) {
        Buying buying = new Buying(this, sku, new BigDecimal(units), new BigDecimal(amount), countsAt);
        run(buying);
        return buying.followed;
    }

    Concern concern(UUID contract) {
        return new Concern("shop", SampleMembers.party(member), contract, ledger.books.now(), version, "somebody");
    }

    private IndividualContract over(String template, Map<String, Object> own) {
        Terms terms = version.terms();
        String document =
                terms.ties().contracts().template(template).orElseThrow().document();
        IndividualContract conditions = IndividualContract.over(document, own, terms);
        if (!conditions.violations().isEmpty()) {
            throw new AssertionError(conditions.violations());
        }
        return conditions;
    }

    private Contract contract(Command command) {
        return (Contract) run(command);
    }

    Object run(Command command) {
        Answer answer = ledger.run(command);
        return answer.body();
    }
}
