package org.loyaltyledger.ground.column;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.UUID;

/**
 * An id as {@code BINARY(16)}, most significant byte first, so that time-ordered ids sort by age. Not applied by
 * itself: name it with {@code @Convert} on each attribute, the id included.
 */
@Converter
public class UuidColumn implements AttributeConverter<UUID, byte[]> {

    /** The order in which the database has ids: by their bytes. {@link UUID#compareTo} takes them for signed numbers. */
    public static final Comparator<UUID> ORDER = (a, b) -> {
        int byHigh = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return byHigh != 0 ? byHigh : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    };

    /** The 16 bytes of an id. */
    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** The id in 16 bytes. */
    public static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    @Override
    public byte[] convertToDatabaseColumn(UUID id) {
        return id == null ? null : bytes(id);
    }

    @Override
    public UUID convertToEntityAttribute(byte[] bytes) {
        return bytes == null ? null : uuid(bytes);
    }
}
