package org.loyaltyledger.till.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.loyaltyledger.api.redemption.HoldStatus;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.till.answer.Situation;
import org.loyaltyledger.till.redemption.price.Price;
import org.loyaltyledger.vault.ledger.Hold;
import org.loyaltyledger.vault.ledger.TransactionId;
import org.loyaltyledger.vault.programme.TermsBook;
import org.loyaltyledger.vault.terms.LimitTerms.OtherStores;
import org.loyaltyledger.vault.writer.HoldRows;

/** Tells how a hold stands; one whose time is over has timed out, whether or not that is booked yet. */
@ApplicationScoped
public class HoldReading {

    private DataSource dataSource;
    private RedeemedStore redeemed;
    private TermsBook terms;

    HoldReading() {
        // for the container's proxy
    }

    @Inject
    HoldReading(DataSource dataSource, RedeemedStore redeemed, TermsBook terms) {
        this.dataSource = dataSource;
        this.redeemed = redeemed;
        this.terms = terms;
    }

    /** @throws Problem not-found */
    org.loyaltyledger.api.redemption.Hold find(Situation in, UUID id) {
        TransactionId place = TransactionId.of(id);
        return Database.read(dataSource, connection -> {
            Optional<Redeemed> purpose = Optional.ofNullable(
                            redeemed.load(connection, Set.of(place)).get(place))
                    .filter(row -> row.programme() == in.programme().id());
            Optional<Hold> hold = HoldRows.byId(connection, place.partition(), List.of(place.sequence())).stream()
                    .filter(row -> row.uuid().equals(id))
                    .findFirst();
            if (hold.isEmpty() || purpose.filter(row -> row.isOf(only(in))).isEmpty()) {
                throw Redeeming.noSuchHold(id);
            }
            return told(in, hold.get(), purpose.get());
        });
    }

    /** The partition where the hold is now; it moves when its member is merged into one of another partition. */
    int partitionOf(UUID id) {
        TransactionId place = TransactionId.of(id);
        return Database.read(dataSource, connection -> HoldRows.partitionsOf(connection, List.of(place)))
                .getOrDefault(place, place.partition());
    }

    /** The stores whose holds the caller may see. */
    private Optional<Set<String>> only(Situation in) {
        return in.bounds()
                .onlyStores(terms.termsAt(in.programme(), in.now())
                        .terms()
                        .limits()
                        .otherStores()
                        .contains(OtherStores.HOLDS));
    }

    /** What was spent, of a hold that was captured in part; else what it is for. */
    private static Price price(Hold hold, Redeemed purpose) {
        return hold.state() == Hold.State.CAPTURED
                ? OpenHold.of(hold.uuid()).part(purpose.price(), hold.captured())
                : purpose.price();
    }

    /** As it stands now. */
    org.loyaltyledger.api.redemption.Hold told(Situation in, Hold hold, Redeemed purpose) {
        boolean over = hold.isOpen() && !hold.expiresAt().isAfter(in.now());
        return new org.loyaltyledger.api.redemption.Hold(
                hold.uuid(),
                over ? HoldStatus.TIMED_OUT : HoldStatus.valueOf(hold.state().name()),
                null,
                hold.account(),
                hold.reference().isEmpty() ? null : hold.reference(),
                hold.points(),
                hold.captured(),
                hold.expiresAt(),
                null,
                hold.recordedAt(),
                Spending.of(
                        price(hold, purpose),
                        Optional.of(hold.uuid()),
                        terms.version(in.programme(), purpose.termsVersion()).orElseThrow()),
                null);
    }
}
