package org.loyaltyledger.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PageReleaseTest {

    private final PageRelease release = PageRelease.current();
    private final String index = new String(release.index().plain(), StandardCharsets.UTF_8);

    @Test
    void theFirstPageNamesAllModulesOfItsVersionOnce() {
        Set<String> preloaded = Pattern.compile("modulepreload\" href=\"/page/([^/]+)/([^\"]+)\"")
                .matcher(index)
                .results()
                .peek(link -> assertThat(link.group(1)).isEqualTo(release.version()))
                .map(link -> link.group(2))
                .collect(Collectors.toSet());

        assertThat(preloaded)
                .contains("main.js", "speech.js", "words/en.js", "words/zh.js", "sections/balance.js", "dom.js")
                .doesNotContain("vendor/qrcode-generator.js")
                .allSatisfy(name -> assertThat(PageFile.of(name)).isPresent());
        assertThat(Pattern.compile("modulepreload").matcher(index).results().map(MatchResult::start))
                .hasSameSizeAs(preloaded);
    }

    @Test
    void nothingIsLeftToFillIn() {
        assertThat(release.version()).matches(PageRelease.VERSION);
        assertThat(index).contains("/page/" + release.version() + "/main.js").doesNotContain("{{");
    }

    /** The frame is seen before any script runs. */
    @Test
    void theFrameStandsWithoutScripts() {
        assertThat(index).contains("<header", "<main", "aria-busy");
    }
}
