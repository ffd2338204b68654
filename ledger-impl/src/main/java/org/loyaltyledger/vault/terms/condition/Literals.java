package org.loyaltyledger.vault.terms.condition;

import com.google.re2j.PatternSyntaxException;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds decimals and patterns that are not literals, or not good ones: they must not fail when a sale is at the till. */
final class Literals {

    /** Instructions of a compiled pattern, about. */
    private static final long PATTERN_MAX = 1_000;

    private Literals() {}

    static List<String> errorsIn(CelAbstractSyntaxTree tree) {
        return CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .filter(node -> node.getKind() == Kind.CALL)
                .flatMap(node -> error(node.expr()).stream())
                .toList();
    }

    private static Optional<String> error(CelExpr expression) {
        var call = expression.call();
        return switch (call.function()) {
            case "decimal" -> decimal(call.args().get(0));
            case "matches" -> pattern(last(call.args()));
            default -> Optional.empty();
        };
    }

    private static Optional<String> decimal(CelExpr argument) {
        return text(argument)
                        .map(Decimals.LITERAL::matcher)
                        .filter(literal -> literal.matches())
                        .isPresent()
                ? Optional.empty()
                : Optional.of("decimal(...) takes a text such as \"12.30\", at most 15 digits before the point"
                        + " and 6 after");
    }

    private static Optional<String> pattern(CelExpr argument) {
        Optional<String> pattern = text(argument);
        if (pattern.isEmpty()) {
            return Optional.of("matches(...) takes a pattern written out, not a computed one");
        }
        if (PatternSize.of(pattern.get()) > PATTERN_MAX) {
            return Optional.of("the pattern is too large: its repeats, multiplied, must stay below " + PATTERN_MAX);
        }
        try {
            com.google.re2j.Pattern.compile(pattern.get());
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of("not an RE2 pattern: " + e.getMessage());
        }
    }

    private static CelExpr last(List<CelExpr> arguments) {
        return arguments.get(arguments.size() - 1);
    }

    private static Optional<String> text(CelExpr argument) {
        return Stream.of(argument)
                .filter(expression -> expression.getKind() == Kind.CONSTANT)
                .map(CelExpr::constant)
                .filter(constant -> constant.getKind() == CelConstant.Kind.STRING_VALUE)
                .map(CelConstant::stringValue)
                .findAny();
    }
}
