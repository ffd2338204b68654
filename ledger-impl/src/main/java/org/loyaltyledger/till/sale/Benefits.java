package org.loyaltyledger.till.sale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.loyaltyledger.api.sale.SaleBenefit;
import org.loyaltyledger.api.value.Money;
import org.loyaltyledger.member.entitlement.Entitlement;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.till.answer.Times;
import org.loyaltyledger.till.sale.award.Eligible;
import org.loyaltyledger.till.sale.basket.Kind;
import org.loyaltyledger.till.sale.basket.Line;
import org.loyaltyledger.vault.terms.benefit.Effect;

/** What a member's entitlements take off the lines of a sale that is still to be priced: the best for each line. */
record Benefits(SaleOrder order, Entitlements held, Eligible eligible) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    List<SaleBenefit> all() {
        return order.sale().lines().stream()
                .filter(line -> !line.isBroughtBack())
                .flatMap(line -> best(line).stream())
                .toList();
    }

    private Optional<SaleBenefit> best(Line line) {
        return held.held().stream()
                .map(entitlement -> benefit(entitlement, line))
                .filter(benefit -> benefit.off().isPositive())
                .max(Comparator.comparing(benefit -> benefit.off().amount()));
    }

    private SaleBenefit benefit(Entitlement entitlement, Line line) {
        BigDecimal off =
                off(entitlement.benefit().effect(), line).setScale(line.amount().scale(), RoundingMode.HALF_UP);
        return new SaleBenefit(
                entitlement.name(),
                entitlement.benefit().name(),
                line.number(),
                Money.of(off.max(BigDecimal.ZERO), order.terms().currency()),
                Times.told(entitlement.grant().until()).orElse(null));
    }

    private BigDecimal off(Effect effect, Line line) {
        if (effect instanceof Effect.PercentOff by) {
            return eligible.isLine(line.number(), by.lines()) ? share(line, by.percent()) : BigDecimal.ZERO;
        }
        if (effect instanceof Effect.ServiceOff by) {
            return isService(line, by.service()) ? share(line, by.percent()) : BigDecimal.ZERO;
        }
        if (effect instanceof Effect.FixedPrice price) {
            return price(line, price.sku(), price.price());
        }
        return effect instanceof Effect.PriceLock lock ? price(line, lock.sku(), lock.price()) : BigDecimal.ZERO;
    }

    private static BigDecimal share(Line line, BigDecimal percent) {
        return line.amount().multiply(percent).divide(HUNDRED);
    }

    private static BigDecimal price(Line line, String sku, BigDecimal price) {
        return line.sku().equals(sku) ? line.amount().subtract(price.multiply(line.quantity())) : BigDecimal.ZERO;
    }

    private static boolean isService(Line line, String service) {
        boolean delivery = service.equals(Kind.DELIVERY.name()) && line.kind() == Kind.DELIVERY;
        return delivery || line.sku().equals(service) || line.category().equals(service);
    }
}
