package org.loyaltyledger.ground.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void aFullPageNamesWhereTheNextBegins() {
        Page page = Page.of(null, "2");
        List<Long> read = List.of(1L, 2L, 3L);
        assertThat(page.reach()).isEqualTo(3);
        assertThat(page.fit(read)).containsExactly(1L, 2L);
        assertThat(page.next(read, row -> Cursor.of(0, row))).contains(Cursor.of(0, 2));
    }

    @Test
    void theLastPageHasNoNext() {
        Page page = Page.of(null, null);
        assertThat(page.limit()).isEqualTo(50);
        assertThat(page.next(List.of(1L), row -> Cursor.of(0, row))).isEmpty();
    }

    @Test
    void aCursorTravelsAsText() {
        UUID id = UUID.fromString("01930000-0000-7000-8000-00000000002a");
        assertThat(Cursor.parse(Cursor.of(id).toString()).uuid()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "201", "-1", "1.5", "abc", "99999999999"})
    void anUnreasonableLimitIsRefused(String limit) {
        assertThatThrownBy(() -> Page.of(null, limit)).hasMessageContaining("?limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!!!!!!!!!!!!!!!!!!!!", "AAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aForeignCursorIsRefused(String cursor) {
        assertThatThrownBy(() -> Page.of(cursor, null)).hasMessageContaining("?cursor");
    }
}
