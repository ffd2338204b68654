package org.loyaltyledger.ground.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void anIdIsSixteenBytesMostSignificantFirst() {
        UUID id = UUID.fromString("01020304-0506-0708-890a-0b0c0d0e0f10");
        assertThat(UuidColumn.bytes(id)).startsWith(1, 2, 3).hasSize(16).endsWith(0x0f, 0x10);
        assertThat(UuidColumn.uuid(UuidColumn.bytes(id))).isEqualTo(id);
    }

    @Test
    void anInstantStandsInUtc() {
        Instant summer = Instant.parse("2026-07-01T12:00:00.123456Z");
        assertThat(InstantColumn.utc(summer)).isEqualTo(LocalDateTime.parse("2026-07-01T12:00:00.123456"));
        assertThat(InstantColumn.instant(InstantColumn.utc(summer))).isEqualTo(summer);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(new UuidColumn().convertToDatabaseColumn(null)).isNull();
        assertThat(new UuidColumn().convertToEntityAttribute(null)).isNull();
        assertThat(new InstantColumn().convertToDatabaseColumn(null)).isNull();
        assertThat(new InstantColumn().convertToEntityAttribute(null)).isNull();
    }
}
