package org.loyaltyledger.vault.writer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.json.Json;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.ground.problem.ProblemText;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Outdated;
import org.loyaltyledger.vault.ledger.Unread;

/**
 * Lets submissions decide over the books, each at most once for its key. A refusal is an answer too and is kept, unless it
 * depends on what may be set right before a retry; what
 * fails for a reason of the service's own is undone and forgotten, so that a retry may succeed.
 */
final class Deciding {
    private static final Logger LOG = Logger.getLogger(Deciding.class.getName());

    private final Books books;
    private final Map<UUID, AnswerRows.Known> known;
    private final Map<Submission, RuntimeException> faults = new HashMap<>();
    private final List<AnswerRows.Known> toStore = new ArrayList<>();
    private Needs missing = new Needs();
    private Unread unread;

    Deciding(Books books, Map<UUID, AnswerRows.Known> known) {
        this.books = books;
        this.known = known;
    }

    boolean isKnown(Submission submission) {
        return submission.keys().anyMatch(known::containsKey);
    }

    /** Answers that are new, to be stored with the batch. */
    List<AnswerRows.Known> toStore() {
        return toStore;
    }

    /** What the submission that decided last would have needed besides; nothing, if that is not known. */
    Needs missing() {
        return missing;
    }

    /** Runs a part of a submission that comes before its decision; what goes wrong becomes its decision. */
    void guard(Submission submission, Runnable part) {
        try {
            part.run();
            faults.remove(submission);
        } catch (RuntimeException fault) {
            faults.put(submission, fault);
        }
    }

    /**
     * @param first nothing was decided before it in this batch, so that everything it needs was there to be read
     * @return empty: it must be decided again, once {@link #missing} was read or, if something was decided before it, in a
     *     later batch
     * @throws Error as thrown: what the books hold may be half changed, so that nothing of this batch can be kept
     */
    Optional<Decided> decide(Submission submission, boolean first) {
        missing = new Needs();
        Optional<AnswerRows.Known> before = submission.key().map(known::get);
        if (before.isPresent()) {
            return Optional.of(replay(submission, before.get()));
        }
        Optional<AnswerRows.Known> longBefore =
                submission.former().map(Submission.Former::key).map(known::get);
        if (longBefore.isPresent()) {
            return Optional.of(replayFormer(submission, longBefore.get()));
        }
        try {
            Optional.ofNullable(faults.get(submission)).ifPresent(fault -> {
                throw fault;
            });
            Answer answer = submission.command().decide(books);
            StoredAnswer stored =
                    new StoredAnswer(answer.status(), Json.write(answer.body()), answer.transaction(), false);
            if (submission.preview()) {
                books.refuse();
                return Optional.of(new Decided.Answered(stored));
            }
            books.accept();
            return Optional.of(keep(submission, stored));
        } catch (Problem refusal) {
            books.refuse();
            return Optional.of(refuse(submission, refusal));
        } catch (Outdated change) {
            books.refuse();
            return Optional.of(new Decided.Overtaken(change));
        } catch (Unread unread) {
            books.refuse();
            this.unread = unread;
            missing = unread.remedy();
            return first && missing.size() == 0 ? Optional.of(failed(submission, unread)) : Optional.empty();
        } catch (RuntimeException fault) {
            books.refuse();
            return Optional.of(failed(submission, fault));
        }
    }

    private Decided refuse(Submission submission, Problem refusal) {
        if (refusal.type().status() >= 500) {
            return new Decided.Failed(refusal);
        }
        StoredAnswer answer = refused(submission, refusal);
        return refusal.isKept() ? keep(submission, answer) : new Decided.Answered(answer);
    }

    /** It asks for more and more without end. */
    Decided giveUp(Submission submission) {
        return failed(submission, new IllegalStateException("There is no end of what it needs to read", unread));
    }

    private Decided keep(Submission submission, StoredAnswer answer) {
        submission.key().ifPresent(key -> {
            AnswerRows.Known row = new AnswerRows.Known(
                    key, submission.fingerprint().orElseThrow().bytes(), answer, books.now());
            known.put(key, row);
            toStore.add(row);
        });
        return new Decided.Answered(answer);
    }

    private static Decided replay(Submission submission, AnswerRows.Known before) {
        Fingerprint fingerprint = submission.fingerprint().orElseThrow();
        return fingerprint.matches(before.fingerprint())
                ? new Decided.Answered(before.answer().again())
                : reused(fingerprint, before);
    }

    /** Stored under a name that another caller may bear, too: never booked again, and never told whole to another. */
    private static Decided replayFormer(Submission submission, AnswerRows.Known before) {
        Fingerprint fingerprint = submission.fingerprint().orElseThrow().unbound();
        if (!fingerprint.matches(before.fingerprint())) {
            return reused(fingerprint, before);
        }
        return new Decided.Answered(
                submission.former().orElseThrow().whole() ? before.answer().again() : before.reduced());
    }

    private static Decided reused(Fingerprint fingerprint, AnswerRows.Known before) {
        return new Decided.Failed(Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED)
                .detail("This key was used for a request that differs from this one.")
                .with("firstDifference", fingerprint.firstDifference(before.fingerprint())));
    }

    private static StoredAnswer refused(Submission submission, Problem refusal) {
        byte[] body = Json.write(ProblemText.of(refusal, submission.request()));
        return new StoredAnswer(refusal.type().status(), body, Optional.empty(), false);
    }

    private static Decided failed(Submission submission, RuntimeException fault) {
        LOG.log(Level.SEVERE, fault, () -> "Request " + submission.request() + " could not be decided");
        return new Decided.Failed(Problem.of(ProblemType.INTERNAL, fault));
    }
}
