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
        ShopActs shop = new ShopActs(dice, history);
        OfficeActs office = new OfficeActs(dice, history);
        verb(10, shop::earn);
        verb(6, shop::spend);
        verb(1, office::owe);
        verb(5, shop::hold);
        verb(4, shop::capture);
        verb(2, shop::release);
        verb(4, shop::takeBack);
        verb(4, shop::giveBack);
        verb(3, office::move);
        verb(1, office::merge);
        verb(1, office::clear);
        verb(2, office::look);
        verb(2, shop::activate);
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
