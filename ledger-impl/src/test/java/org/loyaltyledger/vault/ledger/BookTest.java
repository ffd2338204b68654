package org.loyaltyledger.vault.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookTest {

    /** These ids stand in entries, and the hash chain goes over them. */
    @ParameterizedTest
    @CsvSource({
        "ISSUED, 00000000-0000-0007-b000-000000000000",
        "REDEEMED, 00000000-0000-0007-b000-000000000001",
        "EXPIRED, 00000000-0000-0007-b000-000000000002",
        "FORFEITED, 00000000-0000-0007-b000-000000000003",
        "ADJUSTED, 00000000-0000-0007-b000-000000000004",
        "TRANSIT, 00000000-0000-0007-b000-000000000005"
    })
    void theAccountOfABookHasTheSameIdForEver(Book book, UUID account) {
        assertThat(book.in(7)).isEqualTo(account);
    }
}
