package org.loyaltyledger.till.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.loyaltyledger.api.batches.Operation;
import org.loyaltyledger.api.member.NewMember;
import org.loyaltyledger.api.movement.NewAdjustment;
import org.loyaltyledger.api.movement.NewTransfer;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.redemption.Capture;
import org.loyaltyledger.api.redemption.NewRedemption;
import org.loyaltyledger.api.redemption.Release;
import org.loyaltyledger.api.returns.NewReturn;
import org.loyaltyledger.api.sale.NewSale;
import org.loyaltyledger.ground.caller.Role;
import org.loyaltyledger.ground.json.Bodies;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.Enrol;
import org.loyaltyledger.member.Enrolling;
import org.loyaltyledger.till.answer.Situation;
import org.loyaltyledger.till.movement.Movement;
import org.loyaltyledger.till.movement.Movements;
import org.loyaltyledger.till.redemption.Redeeming;
import org.loyaltyledger.till.returns.Returning;
import org.loyaltyledger.till.sale.Selling;

/** Makes of a line what the single call would make of its body. */
@ApplicationScoped
public class Dispatch {

    private Bodies bodies;
    private Selling selling;
    private Returning returning;
    private Redeeming redeeming;
    private Movements movements;
    private Enrolling enrolling;

    Dispatch() {
        // for the container's proxy
    }

    @Inject
    Dispatch(
            Bodies bodies,
            Selling selling,
            Returning returning,
            Redeeming redeeming,
            Movements movements,
            Enrolling enrolling) {
        this.bodies = bodies;
        this.selling = selling;
        this.returning = returning;
        this.redeeming = redeeming;
        this.movements = movements;
        this.enrolling = enrolling;
    }

    /** @throws Problem as the single call; places are within the body */
    Step step(Situation in, BatchLine line) {
        return switch (operation(line)) {
            case SALE -> Step.of(selling.sell(in, read(line, NewSale.class), false));
            case RETURN ->
                Step.of(returning.giveBack(
                        in, needed("/receiptNo", line.receiptNo()), read(line, NewReturn.class), false));
            case REDEEM -> Step.of(redeeming.redeem(in, read(line, NewRedemption.class), false));
            case HOLD -> Step.of(redeeming.hold(in, read(line, NewRedemption.class), false));
            case CAPTURE -> Step.of(redeeming.capture(in, needed("/hold", line.hold()), read(line, Capture.class)));
            case VOID -> Step.of(redeeming.release(in, needed("/hold", line.hold()), read(line, Release.class)));
            case TRANSFER -> transfer(in, read(line, NewTransfer.class));
            case ADJUST -> adjust(in, read(line, NewAdjustment.class));
            case ENROL -> enrol(in, read(line, NewMember.class));
        };
    }

    /** @throws Problem invalid-request */
    Operation operation(BatchLine line) {
        return Arrays.stream(Operation.values())
                .filter(operation -> operation.word().equals(line.op()))
                .findFirst()
                .orElseThrow(() -> invalid(
                        "/op",
                        "is none of "
                                + Arrays.stream(Operation.values())
                                        .map(Operation::word)
                                        .collect(Collectors.joining(", "))));
    }

    private Step transfer(Situation in, NewTransfer body) {
        Movement movement = movements.transfer(in.programme(), body, in.caller(), false);
        return new Step(movement.partitions(), "POST /transfers", body, movement.command());
    }

    private Step adjust(Situation in, NewAdjustment body) {
        if (!in.caller().is(Role.OPERATOR)) {
            throw Problem.of(ProblemType.FORBIDDEN).detail("Only an operator adjusts");
        }
        Movement movement = movements.adjustment(in.programme(), body, in.caller(), false);
        return new Step(movement.partitions(), "POST /adjustments", body, movement.command());
    }

    private Step enrol(Situation in, NewMember body) {
        Enrol command = enrolling.enrol(in.programme(), body, in.caller(), in.now());
        return new Step(Step.only(command.partition()), "POST /members", body, command);
    }

    private <T> T read(BatchLine line, Class<T> type) {
        return bodies.read(line.body(), type);
    }

    private static <T> T needed(String pointer, T given) {
        if (given == null) {
            throw invalid(pointer, "is needed for this operation");
        }
        return given;
    }

    private static Problem invalid(String pointer, String message) {
        return Problem.of(ProblemType.INVALID_REQUEST)
                .detail("The line is not as described")
                .violation(pointer, message);
    }
}
