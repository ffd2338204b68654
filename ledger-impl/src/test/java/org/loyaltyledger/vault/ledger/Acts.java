package org.loyaltyledger.vault.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What it takes to think up an act: dice, and the history so far. */
abstract class Acts {
    final Dice dice;
    final History history;

    Acts(Dice dice, History history) {
        this.dice = dice;
        this.history = history;
    }

    LotSpec spec() {
        Instant earned = dice.oneIn(3) ? dice.around(history.now(), 30, 1) : history.now();
        Instant active = dice.around(earned, 0, 10);
        Instant end = dice.oneIn(4) ? Lot.NEVER : dice.around(active, 0, 20);
        boolean sliding = dice.oneIn(4);
        Instant slidesTo = sliding ? dice.around(earned, 0, 20) : Lot.NEVER;
        Lot.Phase phase = dice.oneIn(2) ? Lot.Phase.ACTIVE : dice.pick(Arrays.asList(Lot.Phase.values()));
        return new LotSpec(
                phase,
                phase == Lot.Phase.ACTIVE ? earned : active,
                end,
                sliding,
                slidesTo,
                earned,
                (int) dice.upTo(3),
                "",
                null);
    }

    Optional<Act> now(String name, TransactionKind kind, Consumer<Posting> verbs, UUID... touched) {
        return Optional.of(post(name, kind, history.now(), verbs, touched));
    }

    static Act post(String name, TransactionKind kind, Instant occurredAt, Consumer<Posting> verbs, UUID... touched) {
        return Act.of(name, books -> {
            Posting posting = books.open(kind, occurredAt, Note.byLedger(name), touched);
            verbs.accept(posting);
            return List.of(posting.close(""), books.account(touched[0]));
        });
    }

    Optional<Transaction> transaction(TransactionKind kind) {
        return dice.pickFrom(history.ledger().journal().stream()
                .filter(transaction -> transaction.kind() == kind)
                .toList());
    }

    UUID member() {
        return dice.pick(history.members().stream()
                .filter(member -> row(member).mergedInto().isEmpty())
                .toList());
    }

    Account row(UUID member) {
        return history.ledger().accounts().get(member);
    }
}
