package org.loyaltyledger.ties.club;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.loyaltyledger.api.club.NewInvitation;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.database.Database;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.MemberDirectory;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.programme.Programme;

/** Makes commands of what callers ask of families. */
@ApplicationScoped
public class Families {

    private DataSource dataSource;
    private MemberDirectory directory;
    private OfferBook offers;
    private PlaceStore places;
    private Clock clock;

    Families() {
        // for the container's proxy
    }

    @Inject
    Families(DataSource dataSource, MemberDirectory directory, OfferBook offers, PlaceStore places, Clock clock) {
        this.dataSource = dataSource;
        this.directory = directory;
        this.offers = offers;
        this.places = places;
        this.clock = clock;
    }

    /** A family by its membership, for its holder; by a person that sits in it, for that person. */
    record Seen(UUID holder, UUID membership, Optional<UUID> person) {}

    /** @throws Problem not-found, for somebody who never sat in one */
    Seen seenBy(Programme programme, UUID person) {
        UUID who = directory.find(programme, person).member();
        return Database.read(dataSource, connection -> Optional.ofNullable(
                        places.load(connection, Set.of(who)).get(who))
                .map(place -> new Seen(place.holder(), place.membership(), Optional.of(who)))
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND)
                        .detail("The member is a person of no family")
                        .with("member", person)));
    }

    int partition(Programme programme, UUID member) {
        directory.find(programme, member);
        return directory.partitionOf(programme, MemberRef.of(member));
    }

    SortedSet<Integer> partitions(Programme programme, UUID holder, UUID person) {
        return new TreeSet<>(List.of(partition(programme, holder), partition(programme, person)));
    }

    /** @throws Problem invalid-request, unless the person is named by one of id and identifier */
    Command invite(Programme programme, UUID holder, UUID membership, NewInvitation wanted, Caller caller) {
        MemberRef person =
                directory.party(programme, wanted.person(), "/person").ref();
        return new InviteToFamily(
                UuidCreator.getTimeOrderedEpoch(),
                party(programme, holder),
                membership,
                Addressee.of(person),
                wanted.from(),
                offers.of(programme, clock.instant()),
                caller.id());
    }

    Command accept(Programme programme, UUID person, Invited invitation, Caller caller) {
        return new AcceptInvitation(
                invitation,
                new AddPerson(
                        party(programme, invitation.holder()),
                        invitation.membership(),
                        party(programme, person),
                        offers.of(programme, clock.instant()),
                        caller.id()));
    }

    Command change(Programme programme, Seen family, ChangeFamily.What what, Caller caller) {
        return new ChangeFamily(
                party(programme, family.holder()),
                family.membership(),
                family.person(),
                what,
                offers.of(programme, clock.instant()),
                caller.id());
    }

    private static Party party(Programme programme, UUID member) {
        return new Party(programme.id(), MemberRef.of(member));
    }
}
