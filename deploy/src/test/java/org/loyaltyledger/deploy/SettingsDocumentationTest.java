package org.loyaltyledger.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is documented is read, and what is read is documented, by the name of its environment variable. */
class SettingsDocumentationTest {
    private static final Path ROOT = Path.of("..");
    private static final Path SERVICE = ROOT.resolve("ledger-impl/src/main/java");

    /** How the service reads a setting: MicroProfile Config, in annotations and data source definitions. */
    private static final Pattern READ =
            Pattern.compile("@ConfigProperty\\(\\s*name = \"([^\"]+)\"|\\$\\{MPCONFIG=([A-Z_]+)}");

    private static final Pattern DOCUMENTED =
            Pattern.compile("`((?:LEDGER|MP_JWT)_[A-Z0-9_]+|(?:ledger|mp\\.jwt)\\.[a-z0-9.-]+)[`=]");

    /** Set by the build, not from outside. */
    private static final Set<String> OF_THE_BUILD = Set.of("LEDGER_SWAGGER_UI_VERSION");

    @Test
    void whatTheServiceReadsIsInItsGuide() throws IOException {
        var guide = documented(ROOT.resolve("ledger-impl/README.md"));
        assertThat(guide).containsAll(readByTheService());
    }

    @Test
    void whatIsDocumentedIsRead() throws IOException {
        var read = new TreeSet<>(readByTheService());
        read.addAll(readByTheStart());
        for (var page : new String[] {"README.md", "SECURITY.md", "deploy/README.md", "ledger-impl/README.md"}) {
            assertThat(read).as(page).containsAll(documented(ROOT.resolve(page)));
        }
    }

    @Test
    void whatTheStartListsIsReadByItOrByTheService() throws IOException {
        var read = readByTheService();
        read.addAll(readByTheStart());
        assertThat(read)
                .containsAll(Arrays.stream(Setting.values()).map(Setting::name).toList());
    }

    private static Set<String> readByTheService() throws IOException {
        var names = new TreeSet<String>();
        for (var file : sources(SERVICE)) {
            READ.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .map(SettingsDocumentationTest::variable)
                    .forEach(names::add);
        }
        names.removeAll(OF_THE_BUILD);
        assertThat(names).as("settings of the service").hasSizeGreaterThan(30);
        return names;
    }

    /** Constants of {@link Setting} that are used outside of it. */
    private static Set<String> readByTheStart() throws IOException {
        var text = new StringBuilder();
        for (var file : sources(Path.of("src/main/java"))) {
            text.append(Files.readString(file));
        }
        return Arrays.stream(Setting.values())
                .map(Setting::name)
                .filter(name -> text.indexOf("Setting." + name) >= 0)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Iterable<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Set<String> documented(Path page) throws IOException {
        return DOCUMENTED
                .matcher(Files.readString(page))
                .results()
                .map(found -> variable(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
