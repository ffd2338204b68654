package org.loyaltyledger.vault.writer;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.loyaltyledger.api.problem.ProblemType;

/** Tells the watch which commands of a committed batch were refused, and why; neither previews nor replays. */
final class Rejections {

    /** The first field of every problem document that is stored. */
    private static final Pattern TYPE = Pattern.compile("^\\{\"type\":\"/problems/([a-z-]+)\"");

    private static final int HEAD_MAX = 120;

    private Rejections() {}

    static void report(Map<Submission, Decided> answers, Watch watch) {
        answers.forEach((submission, decided) -> {
            if (decided instanceof Decided.Answered answered
                    && answered.answer().isProblem()
                    && !answered.answer().replayed()
                    && !submission.preview()) {
                typeOf(answered.answer().body()).ifPresent(watch::refused);
            }
        });
    }

    static Optional<ProblemType> typeOf(byte[] body) {
        String head = new String(body, 0, Math.min(body.length, HEAD_MAX), StandardCharsets.UTF_8);
        Matcher type = TYPE.matcher(head);
        return type.find() ? ProblemType.ofSlug(type.group(1)) : Optional.empty();
    }
}
