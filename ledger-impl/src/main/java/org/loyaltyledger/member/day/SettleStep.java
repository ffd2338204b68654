package org.loyaltyledger.member.day;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.vault.intake.Sweep;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.terms.TermsVersion;

/** Points first: pending ones become active, then what has run out expires. Both are booked under their own instants. */
@ApplicationScoped
public class SettleStep implements DayStep {

    private Sweep sweep;

    SettleStep() {
        // for the container's proxy
    }

    @Inject
    SettleStep(Sweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public String name() {
        return "points";
    }

    @Override
    public int order() {
        return 100;
    }

    /** Goes by what is due and not by members, so it is done at once. */
    @Override
    public Optional<UUID> run(
            Programme programme,
            TermsVersion version,
            LocalDate date,
            Instant boundary,
            Optional<UUID> after,
            int atMost) {
        int settled;
        do {
            settled = sweep.run(programme.partitions());
        } while (settled > 0);
        return Optional.empty();
    }
}
