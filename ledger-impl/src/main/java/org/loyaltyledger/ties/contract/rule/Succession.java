package org.loyaltyledger.ties.contract.rule;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.api.problem.Violation;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.contract.Renewal;
import org.loyaltyledger.vault.terms.contract.Template;
import org.loyaltyledger.vault.terms.document.IndividualContract;

/** The contract that follows one which is renewed: the same conditions again, or another template as it stands now. */
public final class Succession {

    private Succession() {}

    /**
     * @param version the terms in force, for another template
     * @return offered; it begins where the other ends
     * @throws Problem conflict, if the conditions do not fit the term of the renewal, or the template is gone
     */
    public static Life of(Life life, UUID id, String programme, TermsVersion version, Instant at, String by) {
        Renewal renewal = life.conditions().renewal();
        boolean same = renewal.template().isEmpty();
        Map<String, Object> own = new HashMap<>();
        renewal.term().ifPresent(term -> own.put("term", term.toString()));
        IndividualContract laid = same
                ? Redraft.of(life.agreement(), own, version.terms())
                : IndividualContract.over(template(renewal, version).document(), own, version.terms());
        check(laid.violations());
        Agreement.Frame frame = same ? life.agreement().frame() : Agreement.Frame.of(programme, version);
        Agreement agreement =
                Agreement.write(id, life.member(), 1, laid, frame, life.term().map(Term::end));
        return Life.offered(
                id,
                life.programme(),
                life.member(),
                renewal.template().orElse(life.template()),
                Optional.of(life.id()),
                Version.offered(1, agreement, at, by, life.term().orElseThrow().endsAt()));
    }

    private static Template template(Renewal renewal, TermsVersion version) {
        return renewal.template()
                .flatMap(version.terms().ties().contracts()::template)
                .orElseThrow(() -> Problem.of(ProblemType.CONFLICT)
                        .detail("The template of the renewal is no longer in the terms")
                        .with("template", renewal.template().orElseThrow())
                        .with("termsVersion", version.number()));
    }

    private static void check(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Problem.of(ProblemType.CONFLICT)
                    .detail("The conditions cannot be renewed as they stand")
                    .violations(violations);
        }
    }
}
