package org.loyaltyledger.ties.club;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.club.NewMembership;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.member.MemberDirectory;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.programme.Programme;

/** Makes commands of what callers ask of memberships. */
@ApplicationScoped
public class Clubs {

    private MemberDirectory directory;
    private OfferBook offers;
    private Clock clock;

    Clubs() {
        // for the container's proxy
    }

    @Inject
    Clubs(MemberDirectory directory, OfferBook offers, Clock clock) {
        this.directory = directory;
        this.offers = offers;
        this.clock = clock;
    }

    /** Where commands about this member are to be handed in; whoever is not here at all is not found. */
    int partition(Programme programme, UUID member) {
        directory.find(programme, member);
        return directory.partitionOf(programme, MemberRef.of(member));
    }

    Command join(Programme programme, UUID member, NewMembership wanted, Caller caller) {
        return new JoinClub(
                party(programme, member),
                UuidCreator.getTimeOrderedEpoch(),
                wanted.club(),
                wanted.plan(),
                offers.of(programme, clock.instant()),
                caller.id());
    }

    Command change(
            Programme programme,
            UUID member,
            UUID membership,
            Optional<UUID> charge,
            ChangeMembership.Step step,
            Caller caller) {
        return new ChangeMembership(
                party(programme, member), membership, charge, step, offers.of(programme, clock.instant()), caller.id());
    }

    private static Party party(Programme programme, UUID member) {
        return new Party(programme.id(), MemberRef.of(member));
    }
}
