package org.loyaltyledger.vault.terms;

import java.math.BigDecimal;

/**
 * What time and ties weigh in a switching-cost statement; money alone weighs itself.
 *
 * @param hour what an hour of a member's time is worth, in the programme's currency
 * @param identifierMinutes to hand over a card, phone or app again
 * @param preferenceMinutes to tell a preference again
 * @param membershipMinutes to find and join a club, or arrange a contract, elsewhere
 * @param earningMinutes effort of one day of earning a tier again
 * @param tenureYear score of a year as a member
 * @param activeYear score of a year in which the member came, counted back without a gap
 */
public record WeightTerms(
        BigDecimal hour,
        long identifierMinutes,
        long preferenceMinutes,
        long membershipMinutes,
        long earningMinutes,
        BigDecimal tenureYear,
        BigDecimal activeYear) {

    public static final WeightTerms DEFAULT =
            new WeightTerms(BigDecimal.TEN, 5, 2, 20, 0, BigDecimal.valueOf(5), BigDecimal.TEN);
}
