package org.loyaltyledger.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.loyaltyledger.api.member.Identifier;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.TermsBook;
import org.loyaltyledger.vault.terms.IdentifierTerms;

/**
 * Brings every identifier that a request names into its one form, by the terms in force now; before the first terms, by
 * {@link IdentifierTerms#DEFAULT}. What is stored and looked up has passed here.
 */
@ApplicationScoped
public class IdentifierNormalizer {

    private TermsBook terms;
    private Clock clock;

    IdentifierNormalizer() {
        // for the container's proxy
    }

    @Inject
    IdentifierNormalizer(TermsBook terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    IdentifierTerms rules(Programme programme) {
        return terms.find(programme, clock.instant())
                .map(version -> version.terms().identifiers())
                .orElse(IdentifierTerms.DEFAULT);
    }

    /**
     * @param pointer of the identifier's value in the request
     * @throws Problem invalid-request
     */
    public Identifier normalize(Programme programme, Identifier identifier, String pointer) {
        IdentifierPolicy.Normalized normalized = new IdentifierPolicy(rules(programme)).normalize(identifier);
        return normalized
                .value()
                .map(value -> new Identifier(identifier.type(), value))
                .orElseThrow(() -> Problem.of(ProblemType.INVALID_REQUEST)
                        .detail("The identifier cannot be used")
                        .violation(pointer, normalized.complaint()));
    }

    /**
     * The same reference with its identifier, if it has one, in the one form.
     *
     * @param pointer of the reference in the request
     * @throws Problem invalid-request
     */
    public MemberRef normalize(Programme programme, MemberRef ref, String pointer) {
        return ref.identifier() == null
                ? ref
                : new MemberRef(ref.id(), normalize(programme, ref.identifier(), pointer + "/identifier/value"));
    }

    /**
     * All identifiers of a list.
     *
     * @param pointer of the list in the request
     * @throws Problem invalid-request
     */
    List<Identifier> normalize(Programme programme, List<Identifier> identifiers, String pointer) {
        List<Identifier> normalized = new ArrayList<>();
        for (Identifier identifier : identifiers) {
            normalized.add(normalize(programme, identifier, pointer + "/" + normalized.size() + "/value"));
        }
        return normalized;
    }
}
