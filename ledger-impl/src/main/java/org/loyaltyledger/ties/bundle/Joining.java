package org.loyaltyledger.ties.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.loyaltyledger.api.bundle.NewBundleEnd;
import org.loyaltyledger.api.bundle.NewBundleMove;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.api.problem.ProblemType;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.MemberDirectory;
import org.loyaltyledger.member.Party;
import org.loyaltyledger.vault.ledger.Command;
import org.loyaltyledger.vault.programme.Programme;
import org.loyaltyledger.vault.programme.TermsBook;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.bundle.BundleTerms;
import org.loyaltyledger.vault.terms.bundle.Subscription;

/** Makes commands of what callers ask for. */
@ApplicationScoped
public class Joining {

    private MemberDirectory members;
    private TermsBook terms;
    private Clock clock;

    Joining() {
        // for the container's proxy
    }

    @Inject
    Joining(MemberDirectory members, TermsBook terms, Clock clock) {
        this.members = members;
        this.terms = terms;
        this.clock = clock;
    }

    /** A command with the place to hand it in. */
    record Asked(SortedSet<Integer> partitions, Command command) {}

    /** @throws Problem not-found; conflict, if one cannot sign up for it */
    Asked join(Programme programme, UUID member, String bundle, Caller caller) {
        Instant now = clock.instant();
        TermsVersion version = offered(programme, bundle, now);
        return asked(programme, member, new SignUp(party(programme, member), bundle, now, version, caller.id()));
    }

    /** @throws Problem not-found; conflict, if one cannot leave it */
    Asked leave(Programme programme, UUID member, String bundle, NewBundleEnd end, boolean withAddOns, Caller caller) {
        Instant now = clock.instant();
        TermsVersion version = offered(programme, bundle, now);
        boolean all = withAddOns || Boolean.TRUE.equals(end.withAddOns());
        return asked(
                programme,
                member,
                new Departure(party(programme, member), bundle, end.reason(), all, now, version, caller.id()));
    }

    /** @throws Problem not-found */
    Asked move(Programme programme, UUID member, String bundle, NewBundleMove move, Caller caller) {
        Instant now = clock.instant();
        TermsVersion version = known(programme, bundle, now);
        Party to = members.party(programme, move.to(), "/to");
        members.find(programme, member);
        SortedSet<Integer> partitions = new TreeSet<>();
        partitions.add(members.partitionOf(programme, MemberRef.of(member)));
        partitions.add(members.partitionOf(programme, to.ref()));
        return new Asked(
                partitions, new Move(party(programme, member), to, bundle, move.reason(), now, version, caller.id()));
    }

    static Problem noSuchBundle(String bundle) {
        return Problem.of(ProblemType.NOT_FOUND)
                .detail("The terms in force have no such bundle")
                .with("bundle", bundle);
    }

    private Asked asked(Programme programme, UUID member, Command command) {
        members.find(programme, member);
        SortedSet<Integer> partition = new TreeSet<>();
        partition.add(members.partitionOf(programme, MemberRef.of(member)));
        return new Asked(partition, command);
    }

    private TermsVersion offered(Programme programme, String bundle, Instant now) {
        TermsVersion version = known(programme, bundle, now);
        BundleTerms bundles = version.terms().ties().bundles();
        boolean offered = bundles.addOn(bundle).isPresent()
                || bundles.subscription(bundle).filter(Subscription::signUp).isPresent();
        if (!offered) {
            throw Problem.of(ProblemType.CONFLICT)
                    .detail("This bundle is there by itself: nobody signs up for it or leaves it.")
                    .with("bundle", bundle);
        }
        return version;
    }

    private TermsVersion known(Programme programme, String bundle, Instant now) {
        TermsVersion version = terms.termsAt(programme, now);
        BundleTerms bundles = version.terms().ties().bundles();
        Optional<?> known = bundles.collected(bundle)
                .<Object>map(one -> one)
                .or(() -> bundles.subscription(bundle))
                .or(() -> bundles.addOn(bundle));
        known.orElseThrow(() -> noSuchBundle(bundle));
        return version;
    }

    private static Party party(Programme programme, UUID member) {
        return new Party(programme.id(), MemberRef.of(member));
    }
}
