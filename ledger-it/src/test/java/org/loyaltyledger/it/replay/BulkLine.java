package org.loyaltyledger.it.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.loyaltyledger.api.member.NewMember;

/**
 * One line for the bulk endpoint. The key is made of what the line is about, so that a line sent again is known again.
 *
 * @param body JSON-B writes it
 */
public record BulkLine(String op, String key, Object body) {

    /** A sale for each basket, and before the first of each household its enrolment. */
    static List<BulkLine> of(List<Basket> baskets) {
        Set<String> enrolled = new HashSet<>();
        List<BulkLine> lines = new ArrayList<>();
        for (Basket basket : baskets) {
            if (enrolled.add(basket.household())) {
                lines.add(
                        new BulkLine("enrol", "enrol-" + basket.household(), NewMember.by("card", basket.household())));
            }
            TillLine first = basket.lines().get(0);
            lines.add(new BulkLine("sale", "sale-" + first.store() + "-" + first.basket(), basket.sale()));
        }
        return lines;
    }
}
