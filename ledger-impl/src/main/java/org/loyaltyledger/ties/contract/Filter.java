package org.loyaltyledger.ties.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.loyaltyledger.api.contract.ContractStatus;

/**
 * Which contracts of a list are wanted, in SQL. Where one stands is told by its instants, as {@link
 * org.loyaltyledger.ties.contract.rule.Life#state} has it.
 *
 * @param sql conditions, each with an AND behind it; empty for all
 * @param values of its marks
 */
record Filter(String sql, List<Object> values) {

    private static final String OFFERED =
            "(SELECT v.offered_at FROM contract_version v WHERE v.contract_id = contract.id AND v.number = 1) ";

    static Filter of(ContractFile.Wish wish, Instant now) {
        StringBuilder sql = new StringBuilder();
        List<Object> values = new ArrayList<>();
        wish.state().ifPresent(state -> {
            String condition = condition(state);
            sql.append(condition).append(" AND ");
            condition.chars().filter(mark -> mark == '?').forEach(mark -> values.add(now));
        });
        wish.template().ifPresent(template -> {
            sql.append("template = ? AND ");
            values.add(template);
        });
        wish.endsBefore().ifPresent(end -> {
            sql.append("ends_at < ? AND ");
            values.add(end);
        });
        wish.offered().from().ifPresent(from -> {
            sql.append(OFFERED + ">= ? AND ");
            values.add(from);
        });
        wish.offered().until().ifPresent(until -> {
            sql.append(OFFERED + "< ? AND ");
            values.add(until);
        });
        return new Filter(sql.toString(), List.copyOf(values));
    }

    private static String condition(ContractStatus state) {
        String open = "closed_state IS NULL AND ";
        return switch (state) {
            case OFFERED -> open + "ends_at IS NULL AND offer_until > ?";
            case LAPSED -> open + "ends_at IS NULL AND offer_until <= ?";
            case COOLING_OFF -> open + "cooling_ends > ? AND ends_at > ?";
            case ACCEPTED -> open + "cooling_ends <= ? AND active_from > ? AND ends_at > ?";
            case ACTIVE -> open + "active_from <= ? AND ends_at > ?";
            case COMPLETED -> open + "ends_at <= ? AND successor IS NULL";
            case RENEWED -> open + "ends_at <= ? AND successor IS NOT NULL";
            case ENDED_EARLY, CANCELLED, WITHDRAWN -> "closed_state = '" + state + "'";
        };
    }
}
