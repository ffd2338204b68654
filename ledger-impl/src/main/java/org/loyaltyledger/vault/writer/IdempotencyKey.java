package org.loyaltyledger.vault.writer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.loyaltyledger.ground.column.UuidColumn;

/**
 * What a caller calls one business event, whatever the number of tries. Keys of different programmes and callers never
 * meet.
 *
 * @param programme id of the programme
 * @param caller who sent it
 * @param text 1 to 255 characters
 */
public record IdempotencyKey(long programme, String caller, String text) {

    /** What it is stored under: the first 128 bits of a SHA-256. */
    UUID digest() {
        String all = programme + "\n" + caller.length() + "\n" + caller + "\n" + text;
        return UuidColumn.uuid(Arrays.copyOf(Chain.sha256(all.getBytes(StandardCharsets.UTF_8)), 16));
    }
}
