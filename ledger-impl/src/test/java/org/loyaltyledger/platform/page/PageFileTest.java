package org.loyaltyledger.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageFileTest {

    private static final int LIGHT = 60_000;

    /** As published, comments and all; fetched when the page stands. */
    private static final String VENDOR = "vendor/";

    @Test
    void aFileKnowsItsTypeAndItsContent() {
        PageFile index = PageFile.of("index.html").orElseThrow();

        assertThat(index.type()).isEqualTo("text/html;charset=UTF-8");
        assertThat(index.tag()).hasSize(24);
        assertThat(index.zipped().length).isLessThan(index.plain().length);
    }

    @Test
    void nothingElseOfTheServiceIsAFileOfThePage() {
        assertThat(List.of(
                        "../schemas/terms/v1.json",
                        "../META-INF/persistence.xml",
                        "/index.html",
                        "words/../index.html",
                        "nothing.js",
                        "words",
                        ""))
                .allSatisfy(name -> assertThat(PageFile.of(name)).isEmpty());
    }

    @Test
    void everyImportLeadsToAFile() throws Exception {
        for (String name : names().filter(one -> one.endsWith(".js")).toList()) {
            var imports = Pattern.compile("from '([^']+)'").matcher(text(name));
            while (imports.find()) {
                Path target = Path.of(name).resolveSibling(imports.group(1)).normalize();
                assertThat(PageFile.of(target.toString()))
                        .as(name + " imports " + target)
                        .isPresent();
            }
        }
    }

    @Test
    void noFileNamesAnOutsideHost() throws Exception {
        for (String name : names().filter(one -> !one.startsWith(VENDOR)).toList()) {
            assertThat(text(name).replace("http://www.w3.org/2000/svg", ""))
                    .as(name)
                    .doesNotContainPattern("https?://[a-z]");
        }
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(keys("words/zh.js").filter(key -> !key.startsWith("said.")))
                .containsExactlyInAnyOrderElementsOf(keys("words/en.js").toList());
    }

    @Test
    void allOfItTogetherIsLight() throws Exception {
        int bytes = names().filter(one -> !one.startsWith(VENDOR))
                .mapToInt(name -> PageFile.of(name).orElseThrow().zipped().length)
                .sum();

        assertThat(bytes).as("bytes on the wire").isLessThan(LIGHT);
    }

    private static String text(String name) {
        return new String(PageFile.of(name).orElseThrow().plain(), StandardCharsets.UTF_8);
    }

    private static Stream<String> keys(String words) {
        return Pattern.compile("(?:^ {2}|, )(?:'([^']+)'|(\\w+)): ['{]", Pattern.MULTILINE)
                .matcher(text(words))
                .results()
                .map(key -> key.group(1) == null ? key.group(2) : key.group(1))
                .filter(key -> !key.equals("one") && !key.equals("other")); // plural forms differ
    }

    private static Stream<String> names() throws IOException, URISyntaxException {
        Path root =
                Path.of(PageFile.class.getResource("/page/index.html").toURI()).getParent();
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .toList()
                    .stream();
        }
    }
}
