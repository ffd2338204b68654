package org.loyaltyledger.vault.terms.condition;

import dev.cel.common.CelIssue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.loyaltyledger.vault.terms.condition.Expressions.Scope;

/** What is wrong with an expression, in plain words: at which part of it, and what may stand there instead. */
final class IssueText {

    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*");
    private static final Pattern NO_OVERLOAD =
            Pattern.compile("found no matching overload for '([^']*)' applied to '\\((.*)\\)'.*");
    private static final Pattern OTHER_TYPE = Pattern.compile("expected type '([^']*)' but found '([^']*)'.*");
    private static final Pattern UNEXPECTED =
            Pattern.compile(".*(?:mismatched input|extraneous input|no viable alternative at input) '(.*?)'.*");
    private static final Pattern UNREADABLE = Pattern.compile(".*token recognition error at: '(.*)'.*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*(?:\\s*\\.\\s*[A-Za-z_]\\w*)*");
    private static final Pattern FRACTION = Pattern.compile("\\d+\\.\\d+");
    private static final Pattern WHOLE = Pattern.compile("(?<![\\w.])\\d+(?![\\w.])");
    private static final String FUNCTIONS =
            "all, contains, decimal, endsWith, exists, exists_one, filter, has, int, map, matches, size, startsWith, string";
    private static final Map<String, String> TYPES = Map.of(
            "string", "text",
            "int", "whole number",
            "uint", "unsigned number",
            "double", "floating-point number",
            "bool", "true or false",
            "list(string)", "list of texts",
            "map(string, string)", "map of texts");

    private final String source;
    private final Scope scope;

    IssueText(String source, Scope scope) {
        this.source = source;
        this.scope = scope;
    }

    String of(CelIssue issue) {
        String message = issue.getMessage().replace(" (in container '')", "").replaceAll(" \\(candidates: .*", "");
        int line = Math.max(1, issue.getSourceLocation().getLine());
        int column = Math.max(0, issue.getSourceLocation().getColumn());
        String place = line == 1 ? "column " + (column + 1) : "line " + line + ", column " + (column + 1);
        return place + ": " + words(message, offset(line, column));
    }

    private int offset(int line, int column) {
        int start = 0;
        for (int before = 1; before < line; before++) {
            start = source.indexOf('\n', start) + 1;
        }
        return Math.min(source.length(), start + column);
    }

    private String words(String message, int offset) {
        Matcher undeclared = UNDECLARED.matcher(message);
        if (undeclared.matches()) {
            return unknown(undeclared.group(1), offset);
        }
        Matcher overload = NO_OVERLOAD.matcher(message);
        if (overload.matches()) {
            return operands(symbol(overload.group(1)), List.of(overload.group(2).split(", (?![^(]*\\))")), offset);
        }
        Matcher other = OTHER_TYPE.matcher(message);
        if (other.matches()) {
            String wanted = other.group(1).equals("bool") ? "true or false" : "a " + type(other.group(1));
            return "is a " + type(other.group(2)) + ", but must be " + wanted;
        }
        Matcher unexpected = UNEXPECTED.matcher(message);
        if (unexpected.matches()) {
            return unexpected.group(1).contains("<EOF>")
                    ? "the expression ends too early"
                    : "unexpected '" + unexpected.group(1) + "'";
        }
        Matcher unreadable = UNREADABLE.matcher(message);
        return unreadable.matches() ? "unexpected '" + unreadable.group(1) + "'" : message;
    }

    private String unknown(String root, int offset) {
        Matcher name = NAME.matcher(source);
        String whole = name.find(Math.min(offset, source.length())) && name.start() == offset ? name.group() : root;
        String path = whole.replaceAll("\\s", "");
        if (!path.contains(".")) {
            boolean called = source.substring(Math.min(source.length(), offset + whole.length()))
                    .stripLeading()
                    .startsWith("(");
            return called
                    ? "unknown function '" + path + "'; known are " + FUNCTIONS
                    : "unknown name '" + path + "'; known are " + String.join(", ", roots());
        }
        String owner = path.substring(0, path.indexOf('.'));
        String field = path.substring(owner.length() + 1).replaceFirst("\\..*", "");
        if (owner.equals("line") && scope == Scope.SALE) {
            return "'line' is known in conditions on lines only";
        }
        List<String> known = fields(owner);
        return known.isEmpty()
                ? "unknown name '" + owner + "'; known are " + String.join(", ", roots())
                : "unknown field '" + field + "' of " + owner + "; known are " + String.join(", ", known);
    }

    private TreeSet<String> roots() {
        return names().map(name -> name.substring(0, name.indexOf('.'))).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> fields(String owner) {
        return names().filter(name -> name.startsWith(owner + "."))
                .map(name -> name.substring(owner.length() + 1))
                .sorted()
                .toList();
    }

    private Stream<String> names() {
        return Arrays.stream(Fact.values())
                .filter(fact -> scope == Scope.LINE || !fact.isOfLine())
                .map(fact -> fact.expressionName);
    }

    private String operands(String operator, List<String> types, int offset) {
        String words = "'" + operator + "' cannot be applied to "
                + types.stream().map(one -> "a " + type(one)).collect(Collectors.joining(" and "));
        if (!types.contains("decimal")) {
            return words;
        }
        if (types.contains("double")) {
            return words + "; write the number as decimal(\""
                    + near(FRACTION, offset).orElse("10.50") + "\")";
        }
        return types.contains("int")
                ? words + "; write the number as decimal(\""
                        + near(WHOLE, offset).orElse("10") + "\") behind the operator"
                : words;
    }

    /** The number behind the operator, else the last one before it. */
    private Optional<String> near(Pattern number, int offset) {
        Matcher matcher = number.matcher(source);
        Optional<String> before = Optional.empty();
        while (matcher.find()) {
            if (matcher.start() >= offset) {
                return Optional.of(matcher.group());
            }
            before = Optional.of(matcher.group());
        }
        return before;
    }

    /** {@code _>_} is {@code >}. */
    private static String symbol(String function) {
        if (function.equals("@in")) {
            return "in";
        }
        return function.startsWith("_") || function.endsWith("_") ? function.replace("_", "") : function;
    }

    private static String type(String name) {
        return TYPES.getOrDefault(name, name);
    }
}
