package org.loyaltyledger.vault.terms.condition;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;
import static dev.cel.common.types.SimpleType.BOOL;
import static dev.cel.common.types.SimpleType.INT;
import static dev.cel.common.types.SimpleType.STRING;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.runtime.CelFunctionBinding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Exact decimals in expressions: {@code decimal("12.30")}, compared with each other and with integers, added,
 * subtracted and multiplied. The language's own doubles do not mix with them, so no amount ever becomes one.
 */
final class Decimals {

    static final CelType DECIMAL = OpaqueType.create("decimal");

    /** Bounded, so that no literal can make arithmetic expensive. */
    static final Pattern LITERAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

    private final List<CelFunctionDecl> declarations = new ArrayList<>();
    private final List<CelFunctionBinding> bindings = new ArrayList<>();

    Decimals() {
        declarations.add(newFunctionDeclaration("decimal", newGlobalOverload("decimal_text", DECIMAL, STRING)));
        bindings.add(CelFunctionBinding.from("decimal_text", String.class, text -> new Decimal(new BigDecimal(text))));
        comparison("_<_", "less", sign -> sign < 0);
        comparison("_<=_", "less_or_equal", sign -> sign <= 0);
        comparison("_>_", "greater", sign -> sign > 0);
        comparison("_>=_", "greater_or_equal", sign -> sign >= 0);
        arithmetic("_+_", "plus", BigDecimal::add);
        arithmetic("_-_", "minus", BigDecimal::subtract);
        arithmetic("_*_", "times", BigDecimal::multiply);
    }

    List<CelFunctionDecl> declarations() {
        return declarations;
    }

    List<CelFunctionBinding> bindings() {
        return bindings;
    }

    private void comparison(String operator, String name, IntPredicate holds) {
        String withDecimal = "decimal_" + name + "_decimal";
        String withInt = "decimal_" + name + "_int";
        declarations.add(newFunctionDeclaration(
                operator,
                newGlobalOverload(withDecimal, BOOL, DECIMAL, DECIMAL),
                newGlobalOverload(withInt, BOOL, DECIMAL, INT)));
        bindings.add(CelFunctionBinding.from(
                withDecimal, Decimal.class, Decimal.class, (a, b) -> holds.test(a.compareTo(b))));
        bindings.add(CelFunctionBinding.from(
                withInt, Decimal.class, Long.class, (a, b) -> holds.test(a.compareTo(Decimal.of(b)))));
    }

    private void arithmetic(String operator, String name, BiFunction<BigDecimal, BigDecimal, BigDecimal> sum) {
        String withDecimal = "decimal_" + name + "_decimal";
        String withInt = "decimal_" + name + "_int";
        declarations.add(newFunctionDeclaration(
                operator,
                newGlobalOverload(withDecimal, DECIMAL, DECIMAL, DECIMAL),
                newGlobalOverload(withInt, DECIMAL, DECIMAL, INT)));
        bindings.add(CelFunctionBinding.from(
                withDecimal, Decimal.class, Decimal.class, (a, b) -> new Decimal(sum.apply(a.value(), b.value()))));
        bindings.add(CelFunctionBinding.from(
                withInt,
                Decimal.class,
                Long.class,
                (a, b) -> new Decimal(sum.apply(a.value(), BigDecimal.valueOf(b)))));
    }
}
