package org.loyaltyledger.vault.terms.document;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.loyaltyledger.vault.terms.Clawback;
import org.loyaltyledger.vault.terms.IdentifierTerms;
import org.loyaltyledger.vault.terms.LateFacts;
import org.loyaltyledger.vault.terms.LimitTerms;
import org.loyaltyledger.vault.terms.PlausibleTerms;
import org.loyaltyledger.vault.terms.PointsTerms;
import org.loyaltyledger.vault.terms.ProfitTerms;
import org.loyaltyledger.vault.terms.ReturnTerms;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.TransferTerms;
import org.loyaltyledger.vault.terms.UnknownMember;
import org.loyaltyledger.vault.terms.Velocity;
import org.loyaltyledger.vault.terms.WeightTerms;
import org.loyaltyledger.vault.terms.calendar.Bucket;

/** Reads a whole document. */
final class TermsReader {

    private static final Currency SOME_CURRENCY = Currency.getInstance("EUR");
    private static final Duration DAY = Duration.ofDays(1);

    private TermsReader() {}

    static Terms read(Place place) {
        Currency currency = currency(place.at("currency"));
        Amounts amounts = new Amounts(currency);
        return new Terms(
                zone(place.at("zone")),
                currency,
                points(place.at("points"), currency),
                EarningReader.read(place.at("earning"), amounts),
                RedemptionReader.read(place.at("redemption"), amounts),
                returns(place.at("returns")),
                transfer(place.at("transfer")),
                place.at("unknownMember").choice(UnknownMember.class).orElse(UnknownMember.REFUSE),
                limits(place.at("limits")),
                place.at("lateFacts").choice(LateFacts.class).orElse(LateFacts.REASSESS),
                profit(place.at("profit")),
                TieReader.read(place, amounts),
                weights(place.at("weights"), amounts),
                identifiers(place),
                TranslationReader.read(place));
    }

    private static ZoneId zone(Place place) {
        Optional<String> known = place.text().filter(ZoneId.getAvailableZoneIds()::contains);
        place.complainIf(known.isEmpty(), "must be a time zone such as Europe/Berlin");
        return known.<ZoneId>map(ZoneId::of).orElse(ZoneOffset.UTC);
    }

    private static Currency currency(Place place) {
        Currency currency = place.parsed(Currency::getInstance, "must be an ISO 4217 currency code such as EUR")
                .orElse(SOME_CURRENCY);
        place.complainIf(currency.getDefaultFractionDigits() < 0, "must be a currency that is used for payments");
        return currency;
    }

    private static PointsTerms points(Place place, Currency currency) {
        Place value = place.at("value");
        value.at("amount")
                .complainIf(
                        value.at("amount")
                                .decimal()
                                .filter(worth -> worth.signum() == 0)
                                .isPresent(),
                        "must be above zero");
        value.at("currency")
                .complainIf(
                        value.at("currency")
                                .text()
                                .filter(code -> !code.equals(currency.getCurrencyCode()))
                                .isPresent(),
                        "must be the programme's currency");
        return new PointsTerms(
                place.at("name").text().orElse("points"),
                value.at("amount").decimal(),
                Policies.expiry(place.at("expiry")),
                Policies.activation(place.at("activation")),
                Policies.rounding(place.at("rounding")),
                place.at("clawback").choice(Clawback.class).orElse(Clawback.WITHIN_BALANCE),
                Policies.restoreExpired(place.at("restoreExpired")));
    }

    private static ReturnTerms returns(Place place) {
        return place.at("basis")
                .choice(ReturnTerms.Basis.class)
                .map(ReturnTerms::new)
                .orElse(ReturnTerms.DEFAULT);
    }

    private static TransferTerms transfer(Place place) {
        long minimum = place.at("minimum").whole().orElse(1L);
        Optional<Long> maximum = place.at("maximum").whole();
        place.at("maximum").complainIf(maximum.filter(most -> most < minimum).isPresent(), "is below minimum");
        return new TransferTerms(
                place.at("allowed").flag(),
                place.at("expiry").choice(TransferTerms.Expiry.class).orElse(TransferTerms.Expiry.KEEP),
                minimum,
                maximum,
                place.at("namedBy")
                        .ifPresent()
                        .map(types -> types.items()
                                .flatMap(type -> type.text().stream())
                                .collect(Collectors.toSet()))
                        .orElse(TransferTerms.NAMED_BY));
    }

    private static LimitTerms limits(Place place) {
        List<Velocity> velocity = place.at("velocity")
                .items()
                .map(item -> new Velocity(
                        item.at("period").choice(Bucket.class).orElse(Bucket.DAY),
                        item.at("sales").whole().orElse(1L)))
                .toList();
        return new LimitTerms(
                Dates.duration(place.at("clockAhead"), DAY, LimitTerms.DEFAULT.clockAhead()),
                Dates.period(place.at("acceptBackdated"), LimitTerms.DEFAULT.acceptBackdated()),
                velocity,
                place.at("adjustmentSecondPerson").whole().orElse(LimitTerms.DEFAULT.adjustmentSecondPerson()),
                place.at("otherStores")
                        .items()
                        .flatMap(item -> item.choice(LimitTerms.OtherStores.class).stream())
                        .collect(Collectors.toSet()),
                plausible(place.at("plausible")));
    }

    private static PlausibleTerms plausible(Place place) {
        PlausibleTerms usual = PlausibleTerms.DEFAULT;
        return new PlausibleTerms(
                place.at("saleAmount").decimal().orElse(usual.saleAmount()),
                place.at("salePoints").whole().orElse(usual.salePoints()),
                place.at("dayPoints").whole().orElse(usual.dayPoints()));
    }

    private static WeightTerms weights(Place place, Amounts amounts) {
        WeightTerms usual = WeightTerms.DEFAULT;
        return new WeightTerms(
                amounts.read(place.at("hour")).orElse(usual.hour()),
                place.at("identifierMinutes").whole().orElse(usual.identifierMinutes()),
                place.at("preferenceMinutes").whole().orElse(usual.preferenceMinutes()),
                place.at("membershipMinutes").whole().orElse(usual.membershipMinutes()),
                place.at("earningMinutes").whole().orElse(usual.earningMinutes()),
                place.at("tenureYear").decimal().orElse(usual.tenureYear()),
                place.at("activeYear").decimal().orElse(usual.activeYear()));
    }

    private static IdentifierTerms identifiers(Place place) {
        Place region = place.at("region");
        Optional<String> known =
                region.text().filter(PhoneNumberUtil.getInstance().getSupportedRegions()::contains);
        region.complainIf(region.isPresent() && known.isEmpty(), "must be a region code such as DE");
        List<Place> listed = place.at("identifiers").items().toList();
        Place.demandUnique(listed.stream().map(item -> item.at("type")).toList(), "is the type of an earlier entry");
        Map<String, IdentifierTerms.Form> forms = new LinkedHashMap<>();
        listed.forEach(item -> item.at("type")
                .text()
                .ifPresent(type -> forms.put(
                        type, item.at("form").choice(IdentifierTerms.Form.class).orElse(IdentifierTerms.Form.EXACT))));
        return new IdentifierTerms(known, forms);
    }

    private static ProfitTerms profit(Place place) {
        Map<String, BigDecimal> departments = new LinkedHashMap<>();
        place.at("departments").items().forEach(item -> item.at("department")
                .text()
                .ifPresent(department -> departments.put(department, share(item.at("margin")))));
        return new ProfitTerms(share(place.at("margin")), departments);
    }

    private static BigDecimal share(Place place) {
        BigDecimal share = place.decimal().orElse(BigDecimal.ZERO);
        place.complainIf(share.compareTo(BigDecimal.ONE) > 0, "must be at most 1");
        return share;
    }
}
