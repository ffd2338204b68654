package org.loyaltyledger.vault.terms.condition;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.List;

/**
 * What an evaluation costs at most, in steps: one for each part of the expression, as often as loops go round. A list
 * that is not written out has as many elements as a sale may have codes.
 */
final class ExpressionCost {

    /** Enough to be refused; more is not counted. */
    private static final long MOST = 1_000_000_000;

    private static final long ELEMENTS = 32;

    /** A pattern is matched against a whole text. */
    private static final long MATCH = 20;

    private ExpressionCost() {}

    static long of(CelExpr expression) {
        return Math.min(
                MOST,
                switch (expression.getKind()) {
                    case SELECT -> 1 + of(expression.select().operand());
                    case CALL -> {
                        CelExpr.CelCall call = expression.call();
                        yield (call.function().equals("matches") ? MATCH : 1)
                                + call.target().map(ExpressionCost::of).orElse(0L)
                                + sum(call.args());
                    }
                    case LIST -> 1 + sum(expression.list().elements());
                    case COMPREHENSION -> {
                        CelExpr.CelComprehension loop = expression.comprehension();
                        long turns = loop.iterRange().getKind() == Kind.LIST
                                ? loop.iterRange().list().elements().size()
                                : ELEMENTS;
                        long turn = of(loop.loopCondition()) + of(loop.loopStep());
                        yield of(loop.iterRange()) + of(loop.accuInit()) + turns * turn + of(loop.result());
                    }
                    default -> 1;
                });
    }

    private static long sum(List<CelExpr> expressions) {
        return expressions.stream().mapToLong(ExpressionCost::of).sum();
    }
}
