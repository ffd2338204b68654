package org.loyaltyledger.ties.tier;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.loyaltyledger.api.statement.Explanation;
import org.loyaltyledger.api.tier.TierAim;
import org.loyaltyledger.api.tier.TierChange;
import org.loyaltyledger.api.tier.TierFloor;
import org.loyaltyledger.api.tier.TierStay;
import org.loyaltyledger.ties.tier.rule.Change;
import org.loyaltyledger.ties.tier.rule.Floor;
import org.loyaltyledger.ties.tier.rule.Outlook;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.terms.tier.Level;
import org.loyaltyledger.vault.terms.tier.TierTerms;

/** As it travels. */
record Wire(TierTerms tiers) {

    /** The level that is held: what everybody has, if nothing more. */
    Optional<String> level(Optional<String> held) {
        return held.or(() -> tiers.code(tiers.base()));
    }

    /** The display name of a level, or its code where the terms no longer have it; null: no level. */
    String name(Optional<String> code) {
        return code.flatMap(known -> tiers.level(tiers.rank(known)))
                .map(Level::name)
                .or(() -> code)
                .orElse(null);
    }

    TierChange change(HistoryRow row) {
        Change change = row.change();
        return new TierChange(
                change.at(),
                change.before().orElse(null),
                change.after().orElse(null),
                name(change.after()),
                change.cause().name(),
                row.recordedAt(),
                row.actor(),
                row.reason().isEmpty() ? null : row.reason(),
                new Explanation("tiers", null, (long) row.version(), Told.text(tiers, change), Told.texts(change)));
    }

    static TierFloor floor(Floor floor) {
        return new TierFloor(floor.level(), floor.from(), end(floor.until()), floor.reason(), floor.actor());
    }

    TierAim aim(Outlook.Aim aim) {
        return new TierAim(
                aim.level(),
                name(Optional.of(aim.level())),
                text(aim.threshold()),
                text(aim.missing()),
                aim.by().orElse(null));
    }

    TierStay stay(Outlook.Stay stay) {
        return new TierStay(
                stay.level(),
                name(Optional.of(stay.level())),
                stay.until(),
                text(stay.threshold()),
                text(stay.figure()),
                text(stay.missing()),
                stay.by(),
                stay.projected().orElse(null),
                name(stay.projected()));
    }

    static Instant end(Instant until) {
        return until.equals(Lot.NEVER) ? null : until;
    }

    static String text(BigDecimal figure) {
        return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }
}
