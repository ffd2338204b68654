package org.loyaltyledger.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.loyaltyledger.api.club.MembershipStatus;
import org.loyaltyledger.api.contract.ContractChargeKind;
import org.loyaltyledger.api.contract.ContractStatus;
import org.loyaltyledger.vault.ledger.TransactionKind;
import org.loyaltyledger.vault.terms.benefit.Source;
import org.loyaltyledger.vault.terms.tier.Measure;

/** The page speaks two languages: whatever the service says to a member in English, it can say in Chinese too. */
class PageWordsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/loyaltyledger");

    /** Makers of sentences that members read, besides those of {@link #STAKE}. */
    private static final List<String> MAKERS = List.of(
            "ties/bundle/Bonuses.java",
            "ties/club/Bringing.java",
            "ties/club/Deliver.java",
            "ties/club/Pool.java",
            "ties/contract/Parting.java",
            "ties/contract/Settling.java",
            "ties/contract/Texts.java",
            "till/movement/Adjusting.java",
            "till/movement/TransferRules.java",
            "vault/ledger/Due.java",
            "views/switching/CostStatement.java");

    private static final Pattern STAKE = Pattern.compile("Stake\\.(economic|procedural|relational)\\(");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Made of parts that another maker says. */
    private static final Set<String> COMPOSED = Set.of("Gold: Gold");

    @Test
    void everySentenceForMembersHasChineseWords() throws IOException {
        String words = words("zh");
        Set<String> said = all(words, "'said\\.((?:[^'\\\\]|\\\\.)+)':")
                .map(key -> key.group(1).replace("\\'", "'"))
                .collect(Collectors.toSet());
        List<Pattern> forms = all(words, "\\[/(\\^.*\\$)/, '")
                .map(form -> Pattern.compile(form.group(1)))
                .toList();
        Set<String> sentences = sentences();
        assertThat(sentences)
                .hasSizeGreaterThan(45)
                .contains(
                        "Terms like Gold to arrange elsewhere",
                        "points x value of a point",
                        "An instalment of the contract's bonus vested");
        assertThat(sentences.stream()
                        .filter(sentence -> !said.contains(sentence))
                        .filter(sentence -> forms.stream()
                                .noneMatch(form -> form.matcher(sentence).matches())))
                .as("said to members, and the page has no Chinese words for it")
                .isEmpty();
    }

    @Test
    void everyNameThatIsShownAsAWordHasOne() throws IOException {
        assertThat(List.of(
                        named("kind", TransactionKind.values()),
                        named("because", TransactionKind.values()),
                        named("contract", ContractStatus.values()),
                        named("charge", ContractChargeKind.values()),
                        named("membership", MembershipStatus.values()),
                        named("measure", Measure.Kind.values()),
                        named("source", Source.values())))
                .allSatisfy(keys -> assertThat(keys)
                        .allSatisfy(key -> assertThat(words("en")).as(key).contains("'" + key + "': '")));
    }

    /** As members read them, with Gold for any name and four for any number. */
    private static Set<String> sentences() throws IOException {
        Set<String> sentences = new TreeSet<>(
                Set.of("Gold: 1 of 4 to go", "Gold: 1 of 4 to go, 1 day left", "Gold: 1 of 4 to go, 9 days left"));
        for (String source : makers()) {
            all(joined(source), LITERAL.pattern())
                    .map(literal -> literal.group(1).replace("~", "Gold"))
                    .filter(text -> text.matches("[A-Za-z][^{]* .*") && !text.startsWith("SELECT "))
                    .filter(text -> !COMPOSED.contains(text))
                    .forEach(sentences::add);
        }
        return sentences;
    }

    private static List<String> makers() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> MAKERS.contains(SOURCES.relativize(file).toString())
                            || STAKE.matcher(read(file)).find())
                    .map(PageWordsTest::read)
                    .toList();
        }
    }

    /** Without comments, exceptions and refusals, a sentence of parts as one literal with ~ for what is filled in. */
    private static String joined(String source) {
        return source.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("//.*", "")
                .replaceAll("(?s)throw new .*?;", "")
                .replaceAll("refusal\\(\\s*\"[^\"]*\"", "")
                .replaceAll("\"\\s*\\+\\s*\"", "")
                .replaceAll("\"\\s*\\+\\s*[\\w.()\\s]+?\\s*\\+\\s*\"", "~")
                .replaceAll("[\\w.]+(\\([\\w.\\s]*\\))?(\\.\\w+\\(\\))*\\s*\\+\\s*\"", "\"~")
                .replaceAll("\"\\s*\\+\\s*[\\w.]+", "~\"");
    }

    private static List<String> named(String what, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> what + "." + constant.name())
                .toList();
    }

    private static Stream<MatchResult> all(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results();
    }

    private static String words(String language) throws IOException {
        return new String(PageFile.of("words/" + language + ".js").orElseThrow().plain(), StandardCharsets.UTF_8);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
