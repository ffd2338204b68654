package org.loyaltyledger.till.batches;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.loyaltyledger.api.batches.Operation;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.json.Bodies;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.Enrol;
import org.loyaltyledger.till.answer.Situation;
import org.loyaltyledger.vault.intake.Intake;
import org.loyaltyledger.vault.ledger.Outdated;
import org.loyaltyledger.vault.writer.StoredAnswer;

/** One batch on its way: hands lines in ahead of the answers it waits for, and writes results in order. */
final class BatchRun {

    private static final Logger LOG = Logger.getLogger(BatchRun.class.getName());

    /** Lines handed in and not answered yet, at the most: a few commits' worth. */
    private static final int AHEAD = 768;

    /** They look up what lines before them booked, so those must be done. */
    private static final Set<Operation> LOOKING_BACK = EnumSet.of(Operation.RETURN, Operation.CAPTURE, Operation.VOID);

    private final Situation in;
    private final Dispatch dispatch;
    private final Bodies bodies;
    private final Intake intake;
    private final Listener listener;
    private final String request;
    private final Deque<Pending> ahead = new ArrayDeque<>();

    /** Is told what was booked. */
    interface Listener {
        void booked(Step step, StoredAnswer answer);
    }

    BatchRun(Situation in, Dispatch dispatch, Bodies bodies, Intake intake, Listener listener, String request) {
        this.in = in;
        this.dispatch = dispatch;
        this.bodies = bodies;
        this.intake = intake;
        this.listener = listener;
        this.request = request;
    }

    void run(RawLines lines, OutputStream body) throws IOException {
        OutputStream out = new BufferedOutputStream(body, 64 * 1024);
        int number = 1;
        for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
            handIn(number++, line.get(), out);
            finish(AHEAD, out);
        }
        finish(0, out);
        out.flush();
    }

    private void handIn(int number, byte[] text, OutputStream out) throws IOException {
        String key = null;
        try {
            if (text.length > RawLines.LINE_MAX) {
                throw Problem.of(ProblemType.BODY_TOO_LARGE)
                        .detail("The line has more than " + RawLines.LINE_MAX + " bytes")
                        .with("limit", RawLines.LINE_MAX);
            }
            BatchLine line = bodies.read(text, BatchLine.class);
            key = line.key();
            if (mustWait(line)) {
                finish(0, out);
            }
            Step step = dispatch.step(in, line);
            ahead.add(new Pending(
                    number, key, submit(line, step), () -> submit(line, dispatch.step(in, line)), Optional.of(step)));
        } catch (Problem problem) {
            ahead.add(Pending.refused(number, key, problem));
        } catch (RuntimeException | Error fault) {
            LOG.log(Level.SEVERE, fault, () -> "Line " + number + " of request " + request + " could not be read");
            ahead.add(Pending.refused(number, key, Problem.of(ProblemType.INTERNAL, fault)));
        }
    }

    private CompletableFuture<StoredAnswer> submit(BatchLine line, Step step) {
        try {
            return intake.submit(
                    in.programme().id(), step.partitions(), line.key(), step.operation(), step.body(), step.command());
        } catch (Outdated change) {
            return CompletableFuture.failedFuture(change);
        }
    }

    /**
     * With several partitions an account may live elsewhere than it seems before its enrolment is done; and a partner
     * knows whom it enrolled when that is done.
     */
    private boolean mustWait(BatchLine line) {
        boolean matters =
                in.programme().partitions().size() > 1 || in.caller().partner().isPresent();
        return LOOKING_BACK.contains(dispatch.operation(line)) || matters && anyEnrols();
    }

    private boolean anyEnrols() {
        return ahead.stream().anyMatch(pending -> pending.step()
                .filter(step -> step.command() instanceof Enrol)
                .isPresent());
    }

    /** Waits until no more than so many are ahead. */
    private void finish(int most, OutputStream out) throws IOException {
        while (ahead.size() > most) {
            Pending next = ahead.remove();
            result(next).write(out);
        }
    }

    private Result result(Pending next) {
        try {
            StoredAnswer answer = next.await(intake::await);
            next.step().ifPresent(step -> listener.booked(step, answer));
            return Result.of(next.line(), next.key(), answer);
        } catch (Problem problem) {
            return Result.of(next.line(), next.key(), problem, request);
        }
    }
}
