package org.loyaltyledger.vault.terms.benefit;

import java.math.BigDecimal;
import java.time.Period;
import org.loyaltyledger.vault.terms.condition.Condition;

/** What a benefit does. Conditions see what earning rules see. */
public sealed interface Effect {

    /** What documents call it, such as {@code EARN_MULTIPLIER}. */
    String kind();

    /** The base award of the matching lines becomes {@code factor} times as much; the factor is from 1 to 100. */
    record EarnMultiplier(BigDecimal factor, Condition when, Condition lines) implements Effect {
        @Override
        public String kind() {
            return "EARN_MULTIPLIER";
        }
    }

    /** {@code points} for each matching sale. */
    record EarnBonus(long points, Condition when) implements Effect {
        @Override
        public String kind() {
            return "EARN_BONUS";
        }
    }

    /** {@code percent}, above 0 and up to 100, off the matching lines. */
    record PercentOff(BigDecimal percent, Condition lines) implements Effect {
        @Override
        public String kind() {
            return "PERCENT_OFF";
        }
    }

    /** A unit of the article costs {@code price}, in the programme's currency. */
    record FixedPrice(String sku, BigDecimal price) implements Effect {
        @Override
        public String kind() {
            return "FIXED_PRICE";
        }
    }

    /** A service, such as delivery, at {@code percent}, above 0 and up to 100, off its price; 100 is free. */
    record ServiceOff(String service, BigDecimal percent) implements Effect {
        @Override
        public String kind() {
            return "SERVICE";
        }
    }

    /** The article keeps this unit price as long as the benefit is held, whatever the shelf says. */
    record PriceLock(String sku, BigDecimal price) implements Effect {
        @Override
        public String kind() {
            return "PRICE_LOCK";
        }
    }

    /** The member's tier does not fall below this level. */
    record TierGuarantee(String tier) implements Effect {
        @Override
        public String kind() {
            return "TIER_GUARANTEE";
        }
    }

    /** Something is open to the member before it is to all. */
    record EarlyAccess(String to) implements Effect {
        @Override
        public String kind() {
            return "EARLY_ACCESS";
        }
    }

    /** Points earned meanwhile live longer by {@code by}, counted in local days from the end they would have had. */
    record LaterExpiry(Period by) implements Effect {
        @Override
        public String kind() {
            return "LATER_EXPIRY";
        }
    }
}
