package org.loyaltyledger.vault.terms.condition;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelStandardFunctions;
import java.util.Arrays;
import java.util.List;

/**
 * Compiles conditions. Bounds hold the cost of any expression: its length and depth, the turns of its loops, the size of
 * its patterns (which run in linear time); nothing in it can leave the types of {@link Fact}.
 */
public final class Expressions {

    public static final int MAX_LENGTH = 1000;
    private static final int MAX_DEPTH = 32;
    private static final int MAX_LOOP_TURNS = 1000;
    private static final int MAX_PATTERN_SIZE = 500;

    /** What an expression sees. */
    public enum Scope {
        /** The sale as a whole, member, store and time. */
        SALE,
        /** A line besides. */
        LINE
    }

    private static final Cel FOR_SALES = environment(Scope.SALE);
    private static final Cel FOR_LINES = environment(Scope.LINE);

    private Expressions() {}

    /** @throws BadExpression with everything that is wrong with it */
    public static Condition compile(String source, Scope scope) {
        Cel cel = scope == Scope.SALE ? FOR_SALES : FOR_LINES;
        if (source.length() > MAX_LENGTH) {
            throw new BadExpression(List.of("longer than " + MAX_LENGTH + " characters"));
        }
        CelValidationResult result = cel.compile(source);
        if (result.hasError()) {
            IssueText words = new IssueText(source, scope);
            throw new BadExpression(result.getErrors().stream().map(words::of).toList());
        }
        try {
            CelAbstractSyntaxTree tree = result.getAst();
            List<String> unsafe = Literals.errorsIn(tree);
            if (!unsafe.isEmpty()) {
                throw new BadExpression(unsafe);
            }
            return new CompiledCondition(source, cel.createProgram(tree), ExpressionCost.of(tree.getExpr()));
        } catch (CelValidationException | CelEvaluationException e) {
            throw new BadExpression(List.of(String.valueOf(e.getMessage())));
        }
    }

    private static Cel environment(Scope scope) {
        Decimals decimals = new Decimals();
        CelBuilder builder = CelFactory.standardCelBuilder()
                .setOptions(CelOptions.current()
                        .maxExpressionCodePointSize(MAX_LENGTH)
                        .maxParseRecursionDepth(MAX_DEPTH)
                        .comprehensionMaxIterations(MAX_LOOP_TURNS)
                        .maxRegexProgramSize(MAX_PATTERN_SIZE)
                        .build())
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(CelStandardDeclarations.newBuilder()
                        // Ways around the type check, and clocks other than the programme's.
                        .excludeFunctions(
                                StandardFunction.DYN,
                                StandardFunction.TYPE,
                                StandardFunction.DOUBLE,
                                StandardFunction.DURATION,
                                StandardFunction.TIMESTAMP)
                        .build())
                .setStandardFunctions(CelStandardFunctions.newBuilder().build())
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(SimpleType.BOOL)
                .addFunctionDeclarations(decimals.declarations())
                .addFunctionBindings(decimals.bindings());
        Arrays.stream(Fact.values())
                .filter(fact -> scope == Scope.LINE || !fact.isOfLine())
                .forEach(fact -> builder.addVar(fact.expressionName, fact.type));
        return builder.build();
    }
}
