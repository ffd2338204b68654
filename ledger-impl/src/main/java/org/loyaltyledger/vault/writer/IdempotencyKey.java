package org.loyaltyledger.vault.writer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.ground.column.UuidColumn;

/**
 * What a caller calls one business event, whatever the number of tries. Keys of different programmes and callers never
 * meet.
 *
 * @param programme id of the programme
 * @param caller who sent it: issuer and subject
 * @param text 1 to 255 characters
 * @param former how keys of this caller were stored before callers were known by issuer and subject; empty: this
 *     database holds none of that time
 */
public record IdempotencyKey(long programme, String caller, String text, Optional<Former> former) {

    /**
     * A caller as it was known before: by its display name, which several callers may have.
     *
     * @param whole no other caller can have had this name, so the stored answer may be given again; else only what it
     *     booked
     */
    public record Former(String name, boolean whole) {}

    public IdempotencyKey(long programme, String caller, String text) {
        this(programme, caller, text, Optional.empty());
    }

    /** What it is stored under: the first 128 bits of a SHA-256. */
    UUID digest() {
        return digest(caller);
    }

    Optional<UUID> formerDigest() {
        return former.map(Former::name).map(this::digest);
    }

    private UUID digest(String by) {
        String all = programme + "\n" + by.length() + "\n" + by + "\n" + text;
        return UuidColumn.uuid(Arrays.copyOf(Chain.sha256(all.getBytes(StandardCharsets.UTF_8)), 16));
    }
}
