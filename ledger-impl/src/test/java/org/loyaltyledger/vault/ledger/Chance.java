package org.loyaltyledger.vault.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Decides what happens next in a history. */
final class Chance {
    private final Dice dice;
    private final List<Supplier<Optional<Act>>> verbs = new ArrayList<>();

    Chance(Dice dice, History history) {
        this.dice = dice;
        TillActs till = new TillActs(dice, history);
        OfficeActs office = new OfficeActs(dice, history);
        verb(10, till::earn);
        verb(6, till::spend);
        verb(1, office::owe);
        verb(5, till::hold);
        verb(4, till::capture);
        verb(2, till::release);
        verb(4, till::takeBack);
        verb(4, till::giveBack);
        verb(3, office::move);
        verb(1, office::merge);
        verb(1, office::clear);
        verb(2, office::look);
        verb(2, till::activate);
        verb(1, office::slide);
        verb(2, office::changeOfMind);
        verb(1, office::tooMuch);
    }

    private void verb(int weight, Supplier<Optional<Act>> verb) {
        for (int i = 0; i < weight; i++) {
            verbs.add(verb);
        }
    }

    Act next() {
        Optional<Act> act = Optional.empty();
        while (act.isEmpty()) {
            act = dice.pick(verbs).get();
        }
        return act.get();
    }
}
