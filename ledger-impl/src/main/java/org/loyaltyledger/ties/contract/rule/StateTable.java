package org.loyaltyledger.ties.contract.rule;

import static org.loyaltyledger.api.contract.ContractStatus.ACCEPTED;
import static org.loyaltyledger.api.contract.ContractStatus.ACTIVE;
import static org.loyaltyledger.api.contract.ContractStatus.CANCELLED;
import static org.loyaltyledger.api.contract.ContractStatus.COMPLETED;
import static org.loyaltyledger.api.contract.ContractStatus.COOLING_OFF;
import static org.loyaltyledger.api.contract.ContractStatus.ENDED_EARLY;
import static org.loyaltyledger.api.contract.ContractStatus.LAPSED;
import static org.loyaltyledger.api.contract.ContractStatus.OFFERED;
import static org.loyaltyledger.api.contract.ContractStatus.RENEWED;
import static org.loyaltyledger.api.contract.ContractStatus.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.loyaltyledger.api.contract.ContractStatus;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;

/**
 * What may be done with a contract where it stands, and where it stands then; everything else is refused. The same table
 * stands in {@code contracts.md}, and a test compares the two. Time moves a contract by {@link Term} alone: an offer lapses,
 * cooling-off passes, the first day comes, the term ends.
 */
public final class StateTable {

    private static final Map<ContractStatus, Map<Move, ContractStatus>> TABLE = new EnumMap<>(ContractStatus.class);

    /** Ends: nothing leads out of them. */
    public static final Set<ContractStatus> CLOSED =
            EnumSet.of(COMPLETED, RENEWED, ENDED_EARLY, CANCELLED, WITHDRAWN, LAPSED);

    static {
        put(OFFERED, Move.ACCEPT, ACCEPTED);
        put(OFFERED, Move.WITHDRAW, WITHDRAWN);
        put(COOLING_OFF, Move.CANCEL, CANCELLED);
        put(COOLING_OFF, Move.EXIT, CANCELLED);
        put(ACCEPTED, Move.EXIT, ENDED_EARLY);
        put(ACTIVE, Move.EXIT, ENDED_EARLY);
        put(ACTIVE, Move.RENEW, ACTIVE);
        put(ACTIVE, Move.WITHDRAW_RENEWAL, ACTIVE);
        put(ACTIVE, Move.USE, ACTIVE);
        put(ACTIVE, Move.AMEND, ACTIVE);
        put(ACTIVE, Move.ACCEPT_AMENDMENT, ACTIVE);
        // So may a report that was wrong; but who left, left as quoted.
        List.of(ACTIVE, COMPLETED, RENEWED).forEach(state -> put(state, Move.CORRECT, state));
        // A debt outlives the contract.
        List.of(ACTIVE, COMPLETED, RENEWED, ENDED_EARLY).forEach(state -> put(state, Move.PAY, state));
    }

    private StateTable() {}

    /**
     * Where a move leads; empty: it is refused. An accepted contract is at once what {@link Term#state} says of the day:
     * in cooling-off or active.
     */
    public static Optional<ContractStatus> after(ContractStatus state, Move move) {
        return Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(move));
    }

    /** @throws Problem contract-state */
    public static void demand(ContractStatus state, Move move) {
        if (after(state, move).isEmpty()) {
            throw Problem.of(ProblemType.CONTRACT_STATE)
                    .detail("A contract that is " + words(state) + " cannot take this: " + move)
                    .with("currentStatus", state)
                    .with("wanted", move)
                    .with("possible", possible(state));
        }
    }

    /** What can be done with a contract that stands here. */
    public static List<Move> possible(ContractStatus state) {
        return Arrays.stream(Move.values())
                .filter(move -> after(state, move).isPresent())
                .toList();
    }

    private static String words(ContractStatus state) {
        return state.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static void put(ContractStatus from, Move move, ContractStatus to) {
        TABLE.computeIfAbsent(from, none -> new EnumMap<>(Move.class)).put(move, to);
    }
}
