package org.loyaltyledger.vault.writer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * An answer as a column: deflated, with a dictionary of what most answers say, which makes it about a quarter of its JSON.
 * JSON as earlier versions stored it is told from it by its first byte.
 */
final class AnswerBody {
    /** A zlib header's first byte; no JSON document begins with it. */
    private static final byte DEFLATED = 0x78;

    /** The checksum of a dictionary is part of what is deflated with it, so another one may be added, but none changed. */
    private static final byte[] DICTIONARY =
            ("\"type\":\"/problems/insufficient-points\",\"title\":\"\",\"status\":422,"
                            + "\"detail\":\"The member has fewer points to spend than this takes.\",\"wanted\":,\"spendable\":0,"
                            + "\"held\":0,\"pending\":0,\"debt\":0,\"requestId\":\"\",\"violations\":[{\"pointer\":\"/lines/0/"
                            + "\",\"message\":\"\"}],\"memberId\":\"\",\"joinedAt\":\"\",\"status\":\"ACTIVE\",\"identifiers\":"
                            + "[{\"type\":\"CARD\",\"value\":\"\"}],\"redemptions\":[],\"tier\":null,\"progress\":[],"
                            + "\"explanation\":[{\"rule\":\"base\",\"termsVersion\":1,\"inputs\":{\"amount\":\"\",\"points\":"
                            + "\"1\",\"per\":\"1.00\",\"rounding\":\"DOWN\"},\"figure\":\"\",\"text\":\"\"}],\"awards\":[{"
                            + "\"rule\":\"base\",\"points\":10,\"given\":10,\"wanted\":10,\"line\":1,\"lots\":[{\"id\":"
                            + "\"0193a1b2-0000-7000-8000-000000000000\",\"activatesAt\":null,\"expiresAt\":\"2026-12-31T23:00:00"
                            + "Z\"}]}],\"balance\":{\"total\":0,\"spendable\":0,\"pending\":0,\"held\":0,\"debt\":0},"
                            + "\"occurredAt\":\"2026-11-30T10:00:00.000000Z\",\"recordedAt\":\"2026-11-30T10:00:00.000000Z\","
                            + "\"receiptNo\":\"\",\"amount\":{\"amount\":\"10.00\",\"currency\":\"EUR\"},\"member\":\"0193a1b2-"
                            + "\",\"transactionId\":\"0193a1b2-\",\"transaction\":\"0193a1b2-\",\"id\":\"0193a1b2-")
                    .getBytes(StandardCharsets.UTF_8);

    private AnswerBody() {}

    static byte[] write(byte[] json) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(json);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(json.length / 2 + 32);
            byte[] buffer = new byte[2_048];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    static byte[] read(byte[] column) {
        if (column.length == 0 || column[0] != DEFLATED) {
            return column;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(column);
            ByteArrayOutputStream out = new ByteArrayOutputStream(column.length * 4);
            byte[] buffer = new byte[4_096];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count > 0) {
                    out.write(buffer, 0, count);
                } else if (inflater.needsDictionary()) {
                    inflater.setDictionary(DICTIONARY);
                } else if (!inflater.finished()) {
                    throw new IllegalStateException("a stored answer is cut off");
                }
            }
            return out.toByteArray();
        } catch (DataFormatException | IllegalArgumentException damaged) {
            throw new IllegalStateException("a stored answer cannot be read", damaged);
        } finally {
            inflater.end();
        }
    }
}
