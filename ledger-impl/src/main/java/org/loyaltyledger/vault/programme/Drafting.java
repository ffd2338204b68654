package org.loyaltyledger.vault.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.problem.Violation;
import org.loyaltyledger.api.terms.TermsCheck;
import org.loyaltyledger.api.terms.TermsVersion;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.ground.request.IfMatch;
import org.loyaltyledger.vault.terms.document.MalformedDocument;
import org.loyaltyledger.vault.terms.document.TermsDocument;

/** Writes drafts. Only what could be published is kept. */
@ApplicationScoped
class Drafting {

    /** Errors listed in one answer. */
    private static final int VIOLATIONS_MAX = 50;

    private final Archive archive;

    @Inject
    Drafting(Archive archive) {
        this.archive = archive;
    }

    protected Drafting() {
        this(null);
    }

    /** @throws Problem malformed-json, not-found */
    @Transactional
    TermsCheck check(String programme, String text) {
        ProgrammeRow owner = archive.programme(programme).orElseThrow(() -> Caller.programmeNotFound(programme));
        TermsDocument document = parsed(text);
        List<Violation> violations = violations(owner, document);
        return new TermsCheck(
                violations.isEmpty(),
                document.hash(),
                violations.stream().limit(VIOLATIONS_MAX).toList());
    }

    /** @throws Problem malformed-json, terms-invalid, not-found */
    @Transactional
    TermsVersion draft(String programme, String text, Instant now, String actor) {
        ProgrammeRow owner = archive.locked(programme).orElseThrow(() -> Caller.programmeNotFound(programme));
        TermsDocument document = valid(owner, text);
        int last = archive.terms(owner.id(), Integer.MAX_VALUE, 1).stream()
                .findFirst()
                .map(TermsRow::number)
                .orElse(0);
        TermsRow row = new TermsRow(owner.id(), last + 1, text, document, now, actor);
        archive.add(row);
        archive.flush();
        return row.full();
    }

    /** @throws Problem malformed-json, terms-invalid, not-found, precondition-failed, conflict if it is published */
    @Transactional
    TermsVersion redraft(String programme, int number, IfMatch ifMatch, String text, Instant now, String actor) {
        ProgrammeRow owner = archive.locked(programme).orElseThrow(() -> Caller.programmeNotFound(programme));
        TermsRow row = draftOf(owner, number);
        ifMatch.demand(row.version());
        row.replace(text, valid(owner, text), now, actor);
        archive.flush();
        return row.full();
    }

    /** @throws Problem not-found, conflict if it is published */
    TermsRow draftOf(ProgrammeRow owner, int number) {
        TermsRow row = archive.terms(owner.id(), number).orElseThrow(() -> noSuchVersion(number));
        if (!row.isDraft()) {
            throw Problem.of(ProblemType.CONFLICT)
                    .detail("Version " + number + " is published and stays as it is; draft a new one")
                    .with("number", number)
                    .with("effectiveFrom", row.effectiveFrom());
        }
        return row;
    }

    static Problem noSuchVersion(int number) {
        return Problem.of(ProblemType.NOT_FOUND)
                .detail("There is no such version of the terms")
                .with("number", number);
    }

    static TermsDocument valid(ProgrammeRow owner, String text) {
        TermsDocument document = parsed(text);
        List<Violation> violations = violations(owner, document);
        if (!violations.isEmpty()) {
            throw Problem.of(ProblemType.TERMS_INVALID)
                    .detail("The document has " + violations.size() + (violations.size() == 1 ? " error" : " errors"))
                    .violations(violations);
        }
        return document;
    }

    private static List<Violation> violations(ProgrammeRow owner, TermsDocument document) {
        List<Violation> violations = new ArrayList<>(document.violations());
        violations.addAll(owner.disagreements(document.fields()));
        return violations;
    }

    private static TermsDocument parsed(String text) {
        try {
            return TermsDocument.parse(text);
        } catch (MalformedDocument malformed) {
            throw Problem.of(ProblemType.MALFORMED_JSON)
                    .detail("The document " + malformed.getMessage())
                    .violation("", malformed.getMessage());
        }
    }
}
