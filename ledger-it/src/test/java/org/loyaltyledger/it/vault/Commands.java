package org.loyaltyledger.it.vault;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.loyaltyledger.vault.ledger.Answer;
import org.loyaltyledger.vault.ledger.Book;
import org.loyaltyledger.vault.ledger.Books;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.ledger.LotSpec;
import org.loyaltyledger.vault.ledger.Needs;
import org.loyaltyledger.vault.ledger.Note;
import org.loyaltyledger.vault.ledger.Posting;
import org.loyaltyledger.vault.ledger.Transaction;
import org.loyaltyledger.vault.ledger.TransactionKind;

/** The plainest commands there can be: they move points and tell the balance. */
public final class Commands {

    private Commands() {}

    /** What these commands answer. */
    record Told(UUID transaction, long balance) {}

    public static Command credit(UUID member, long points) {
        return credit(member, points, "");
    }

    public static Command credit(UUID member, long points, String reason) {
        return new Move(member, TransactionKind.BONUS, reason, false) {
            @Override
            void move(Posting posting, Instant now) {
                posting.credit(member, Book.ISSUED, points, LotSpec.active(now, Lot.NEVER));
            }
        };
    }

    public static Command debit(UUID member, long points) {
        return new Move(member, TransactionKind.REDEMPTION, "", true) {
            @Override
            void move(Posting posting, Instant now) {
                posting.debit(member, Book.REDEEMED, points);
            }
        };
    }

    /** So many lots of one point each, which all end at the same instant. */
    public static Command crowd(UUID member, int lots, Instant end) {
        return new Move(member, TransactionKind.BONUS, "", false) {
            @Override
            void move(Posting posting, Instant now) {
                for (int n = 0; n < lots; n++) {
                    // Another instant each, so that none of them is like another.
                    posting.credit(member, Book.ISSUED, 1, LotSpec.active(now.minusSeconds(n), end));
                }
            }
        };
    }

    static Command transfer(UUID from, UUID to, long points) {
        return new Move(from, TransactionKind.TRANSFER, "", true) {
            @Override
            public void first(Needs needs) {
                super.first(needs);
                needs.account(to);
            }

            @Override
            void move(Posting posting, Instant now) {
                posting.move(from, to, points, lot -> LotSpec.like(lot, Lot.NEVER));
            }
        };
    }

    private abstract static class Move implements Command {
        private final UUID member;
        private final TransactionKind kind;
        private final String reason;
        private final boolean deep;

        Move(UUID member, TransactionKind kind, String reason, boolean deep) {
            this.member = member;
            this.kind = kind;
            this.reason = reason;
            this.deep = deep;
        }

        abstract void move(Posting posting, Instant now);

        @Override
        public void first(Needs needs) {
            if (deep) {
                needs.lots(member);
            } else {
                needs.account(member);
            }
        }

        @Override
        public void then(Books books, Needs needs) {
            first(needs);
        }

        @Override
        public Answer decide(Books books) {
            Posting posting = books.open(kind, books.now(), new Note("test", reason, "", 0), member);
            move(posting, books.now());
            Transaction booked = posting.close("");
            return Answer.created(new Told(booked.uuid(), books.account(member).balance()), booked.id());
        }

        @Override
        public String toString() {
            return Map.of("kind", kind, "member", member).toString();
        }
    }
}
