package org.loyaltyledger.ties.contract;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.contract.NewContract;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.problem.Violation;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.MemberDirectory;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.TermsBook;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.contract.Template;
import org.loyaltyledger.vault.terms.document.IndividualContract;

/** Makes commands of what callers ask for. */
@ApplicationScoped
public class Reception {

    private MemberDirectory directory;
    private TermsBook terms;
    private Clock clock;

    Reception() {
        // for the container's proxy
    }

    @Inject
    Reception(MemberDirectory directory, TermsBook terms, Clock clock) {
        this.directory = directory;
        this.terms = terms;
        this.clock = clock;
    }

    /** @throws Problem not-found, if there is no such member */
    Concern concern(Programme programme, UUID member, UUID contract, Caller caller) {
        directory.find(programme, member);
        Instant now = clock.instant();
        return new Concern(
                programme.code(),
                new Party(programme.id(), MemberRef.of(member)),
                contract,
                now,
                terms.termsAt(programme, now),
                caller.id());
    }

    int partition(Programme programme, UUID member) {
        return directory.partitionOf(programme, MemberRef.of(member));
    }

    /** @throws Problem not-found; invalid-request, at the place of each error */
    OfferContract offer(Programme programme, UUID member, NewContract wanted, Caller caller) {
        Concern concern = concern(programme, member, UuidCreator.getTimeOrderedEpoch(), caller);
        TermsVersion version = concern.version();
        Template template = version.terms()
                .ties()
                .contracts()
                .template(wanted.template())
                .orElseThrow(() -> Problem.of(ProblemType.INVALID_REQUEST)
                        .detail("The terms in force have no such template")
                        .violation("/template", "is no template of terms version " + version.number()));
        IndividualContract laid = IndividualContract.over(
                template.document(), Optional.ofNullable(wanted.conditions()).orElse(Map.of()), version.terms());
        check(laid);
        Optional<LocalDate> startsOn = Optional.ofNullable(wanted.startsOn());
        Instant until = until(wanted, laid, concern, startsOn);
        return new OfferContract(concern, template.id(), laid, startsOn, until);
    }

    /** @throws Problem currency-mismatch, invalid-request */
    static void checkAmount(Concern concern, Money amount) {
        Currency currency = concern.version().terms().currency();
        if (amount != null && !amount.currency().equals(currency)) {
            throw Problem.of(ProblemType.CURRENCY_MISMATCH)
                    .detail("The programme uses another currency")
                    .violation("/amount/currency", "must be " + currency.getCurrencyCode());
        }
        if (amount != null && !amount.isPositive()) {
            throw wrong("/amount/amount", "must be above zero");
        }
    }

    /** An offer of a fixed first day runs out with that day. */
    private static Instant until(
            NewContract wanted, IndividualContract laid, Concern concern, Optional<LocalDate> startsOn) {
        Terms terms = concern.version().terms();
        LocalDate today = LocalDate.ofInstant(concern.at(), terms.zone());
        startsOn.filter(day -> day.isBefore(today) || day.isAfter(today.plusYears(10)))
                .ifPresent(day -> {
                    throw wrong("/startsOn", "must be from " + today + " on, and within ten years");
                });
        Instant usual = Optional.ofNullable(wanted.offerUntil())
                .orElseGet(() -> today.plus(IndividualContract.read(laid.conditions(), terms.currency())
                                .offerFor())
                        .plusDays(1)
                        .atStartOfDay(terms.zone())
                        .toInstant());
        if (!usual.isAfter(concern.at())) {
            throw wrong("/offerUntil", "must be ahead of now");
        }
        Instant last = startsOn.map(
                        day -> day.plusDays(1).atStartOfDay(terms.zone()).toInstant())
                .orElse(usual);
        return (usual.isBefore(last) ? usual : last).truncatedTo(ChronoUnit.MICROS);
    }

    private static void check(IndividualContract laid) {
        if (!laid.violations().isEmpty()) {
            throw Problem.of(ProblemType.INVALID_REQUEST)
                    .detail("The conditions do not hold together")
                    .violations(laid.violations().stream()
                            .map(found -> new Violation("/conditions" + found.pointer(), found.message()))
                            .toList());
        }
    }

    private static Problem wrong(String pointer, String message) {
        return Problem.of(ProblemType.INVALID_REQUEST)
                .detail("The request does not fit")
                .violation(pointer, message);
    }
}
