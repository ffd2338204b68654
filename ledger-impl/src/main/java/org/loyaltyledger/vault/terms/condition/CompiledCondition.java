package org.loyaltyledger.vault.terms.condition;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;

/** An expression made ready; under a microsecond an answer. */
record CompiledCondition(String source, Program program, long cost) implements Condition {

    @Override
    public Verdict test(Facts facts) {
        try {
            Object answer = program.eval(name -> Fact.valueOf(name, facts));
            return Boolean.TRUE.equals(answer) ? Verdict.YES : Verdict.NO;
        } catch (CelEvaluationException e) {
            return Verdict.failed("'" + source + "': " + e.getMessage());
        }
    }

    /** Two conditions are the same if they say the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof CompiledCondition that && source.equals(that.source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }
}
