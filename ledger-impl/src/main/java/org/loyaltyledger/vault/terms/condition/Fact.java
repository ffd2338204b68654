package org.loyaltyledger.vault.terms.condition;

import static dev.cel.common.types.SimpleType.BOOL;
import static dev.cel.common.types.SimpleType.INT;
import static dev.cel.common.types.SimpleType.STRING;
import static org.loyaltyledger.vault.terms.condition.Decimals.DECIMAL;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every name an expression may use, its type, and where its value comes from. Each dotted name is a variable of its
 * own: so a misspelt one is found when the terms are validated, and only what is used is ever looked up.
 */
enum Fact {
    SALE_TOTAL("sale.total", DECIMAL, facts -> new Decimal(facts.sale().total())),
    SALE_TOTAL_BEFORE_DISCOUNT(
            "sale.totalBeforeDiscount",
            DECIMAL,
            facts -> new Decimal(facts.sale().totalBeforeDiscount())),
    SALE_TOTAL_BEFORE_TAX(
            "sale.totalBeforeTax", DECIMAL, facts -> new Decimal(facts.sale().totalBeforeTax())),
    SALE_ITEM_COUNT("sale.itemCount", DECIMAL, facts -> new Decimal(facts.sale().itemCount())),
    SALE_CHANNEL("sale.channel", STRING, facts -> facts.sale().channel()),
    SALE_CODES("sale.codes", Types.TEXTS, facts -> facts.sale().codes()),
    SALE_TENDERS("sale.tenders", Types.TEXTS, facts -> facts.sale().tenders()),
    SALE_SKUS("sale.skus", Types.TEXTS, facts -> facts.sale().skus()),
    SALE_CATEGORIES("sale.categories", Types.TEXTS, facts -> facts.sale().categories()),
    SALE_DEPARTMENTS("sale.departments", Types.TEXTS, facts -> facts.sale().departments()),
    SALE_ATTRIBUTES("sale.attributes", Types.TEXT_BY_NAME, facts -> facts.sale().attributes()),

    LINE_SKU("line.sku", STRING, facts -> line(facts).sku()),
    LINE_CATEGORY("line.category", STRING, facts -> line(facts).category()),
    LINE_DEPARTMENT("line.department", STRING, facts -> line(facts).department()),
    LINE_QUANTITY("line.quantity", DECIMAL, facts -> new Decimal(line(facts).quantity())),
    LINE_AMOUNT("line.amount", DECIMAL, facts -> new Decimal(line(facts).amount())),
    LINE_AMOUNT_BEFORE_DISCOUNT(
            "line.amountBeforeDiscount",
            DECIMAL,
            facts -> new Decimal(line(facts).amountBeforeDiscount())),
    LINE_AMOUNT_BEFORE_TAX(
            "line.amountBeforeTax", DECIMAL, facts -> new Decimal(line(facts).amountBeforeTax())),
    LINE_KIND("line.kind", STRING, facts -> line(facts).kind()),
    LINE_ATTRIBUTES("line.attributes", Types.TEXT_BY_NAME, facts -> line(facts).attributes()),

    MEMBER_KNOWN("member.known", BOOL, facts -> facts.member().known()),
    MEMBER_STATUS("member.status", STRING, facts -> facts.member().status()),
    MEMBER_TIER("member.tier", STRING, facts -> facts.member().tier()),
    MEMBER_JOINED_ON(
            "member.joinedOn",
            STRING,
            facts -> facts.member().joinedOn().map(LocalDate::toString).orElse("")),
    MEMBER_DAYS_SINCE_JOINED("member.daysSinceJoined", INT, Fact::daysSinceJoined),
    MEMBER_ATTRIBUTES("member.attributes", MapType.create(STRING, STRING), facts -> facts.member()
            .attributes()),

    STORE_ID("store.id", STRING, facts -> facts.store().id()),
    STORE_TERMINAL("store.terminal", STRING, facts -> facts.store().terminal()),

    TIME_DATE("time.date", STRING, facts -> facts.time().local().toLocalDate().toString()),
    TIME_YEAR("time.year", INT, facts -> (long) facts.time().local().getYear()),
    TIME_MONTH("time.month", INT, facts -> (long) facts.time().local().getMonthValue()),
    TIME_DAY("time.day", INT, facts -> (long) facts.time().local().getDayOfMonth()),
    TIME_DAY_OF_WEEK(
            "time.dayOfWeek",
            STRING,
            facts -> facts.time().local().getDayOfWeek().name()),
    TIME_HOUR("time.hour", INT, facts -> (long) facts.time().local().getHour()),
    TIME_MINUTE("time.minute", INT, facts -> (long) facts.time().local().getMinute());

    private static final Map<String, Fact> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(fact -> fact.expressionName, fact -> fact));

    final String expressionName;
    final CelType type;
    private final Function<Facts, Object> value;

    Fact(String expressionName, CelType type, Function<Facts, Object> value) {
        this.expressionName = expressionName;
        this.type = type;
        this.value = value;
    }

    boolean isOfLine() {
        return expressionName.startsWith("line.");
    }

    /** The value of a name, empty for names that are none of these. */
    static Optional<Object> valueOf(String name, Facts facts) {
        return Optional.ofNullable(BY_NAME.get(name)).map(fact -> fact.value.apply(facts));
    }

    private static LineFacts line(Facts facts) {
        return facts.line().orElseThrow(() -> new IllegalStateException("no line in view"));
    }

    private static Object daysSinceJoined(Facts facts) {
        LocalDate today = facts.time().local().toLocalDate();
        return facts.member()
                .joinedOn()
                .map(joined -> ChronoUnit.DAYS.between(joined, today))
                .orElse(-1L);
    }

    /** Apart, because an enum's constants cannot name its own constants before they are made. */
    private static final class Types {
        static final CelType TEXTS = ListType.create(STRING);
        static final CelType TEXT_BY_NAME = MapType.create(STRING, STRING);
    }
}
