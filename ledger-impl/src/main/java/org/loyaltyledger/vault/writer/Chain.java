package org.loyaltyledger.vault.writer;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.Allocation;
import org.loyaltyledger.vault.ledger.Entry;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.Transaction;

/**
 * The hash chain over batches: {@code hash = SHA-256(previous hash, batch number, transactions)} with every field in a
 * fixed order, numbers big-endian, texts with their length in front, so that no two batches have the same encoding. A
 * partition begins with {@link #GENESIS}. Version 1; the version byte is part of what is hashed.
 */
public final class Chain {
    public static final int BYTES = 32;
    private static final byte[] GENESIS = new byte[BYTES];
    private static final int VERSION = 1;

    private Chain() {}

    public static byte[] genesis() {
        return GENESIS.clone();
    }

    /** The hash after a batch. */
    public static byte[] next(byte[] previous, int partition, long batch, Collection<Transaction> transactions) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512 * (1 + transactions.size()));
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.write(previous);
            out.writeInt(partition);
            out.writeLong(batch);
            out.writeInt(transactions.size());
            for (Transaction transaction : transactions) {
                write(out, transaction);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sha256(bytes.toByteArray());
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    private static void write(DataOutputStream out, Transaction transaction) throws IOException {
        out.writeLong(transaction.id().sequence());
        text(out, transaction.kind().name());
        instant(out, transaction.occurredAt());
        instant(out, transaction.recordedAt());
        text(out, transaction.note().actor());
        text(out, transaction.note().reason());
        text(out, transaction.note().reference());
        out.writeInt(transaction.note().termsVersion());
        text(out, transaction.explanation());
        out.writeInt(transaction.entries().size());
        for (Entry entry : transaction.entries()) {
            uuid(out, entry.account());
            out.writeLong(entry.points());
            out.writeLong(entry.balance());
            out.writeLong(entry.number());
        }
        out.writeInt(transaction.allocations().size());
        for (Allocation allocation : transaction.allocations()) {
            uuid(out, allocation.account());
            out.writeInt(allocation.lot().origin().partition());
            out.writeLong(allocation.lot().origin().sequence());
            out.writeInt(allocation.lot().nth());
            text(out, allocation.effect().name());
            out.writeLong(allocation.points());
        }
        out.writeInt(transaction.lots().size());
        for (Lot lot : transaction.lots()) {
            out.writeInt(lot.id().nth());
            uuid(out, lot.account());
            out.writeLong(lot.points());
            text(out, lot.funder());
            text(out, lot.price() == null ? "" : plain(lot.price()));
        }
    }

    private static String plain(BigDecimal price) {
        return price.stripTrailingZeros().toPlainString();
    }

    private static void instant(DataOutputStream out, Instant instant) throws IOException {
        out.writeLong(instant.getEpochSecond());
        out.writeInt(instant.getNano() / 1000);
    }

    private static void uuid(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
