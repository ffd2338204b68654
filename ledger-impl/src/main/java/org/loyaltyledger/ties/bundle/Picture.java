package org.loyaltyledger.ties.bundle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.api.bundle.BundleComponent;
import org.loyaltyledger.api.bundle.BundleKind;
import org.loyaltyledger.api.bundle.BundlePart;
import org.loyaltyledger.api.bundle.BundleStatus;
import org.loyaltyledger.api.bundle.MemberBundle;
import org.loyaltyledger.member.entitlement.Dependence;
import org.loyaltyledger.member.entitlement.Entitlements;
import org.loyaltyledger.member.entitlement.Grant;
import org.loyaltyledger.member.entitlement.Grants;
import org.loyaltyledger.member.entitlement.Span;
import org.loyaltyledger.ties.bundle.rule.Bought;
import org.loyaltyledger.ties.bundle.rule.Collecting;
import org.loyaltyledger.ties.bundle.rule.Outlook;
import org.loyaltyledger.ties.bundle.rule.State;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.terms.Terms;
import org.loyaltyledger.vault.terms.benefit.Source;
import org.loyaltyledger.vault.terms.bundle.AddOn;
import org.loyaltyledger.vault.terms.bundle.Collected;
import org.loyaltyledger.vault.terms.bundle.Component;
import org.loyaltyledger.vault.terms.bundle.Part;
import org.loyaltyledger.vault.terms.bundle.Reward;
import org.loyaltyledger.vault.terms.bundle.Subscription;

/**
 * How a member's bundles stand at an instant, right whether or not anything was written down since.
 *
 * @param histories by instance; of bundles that are bought
 * @param changes the member's, oldest first
 */
record Picture(
        Holdings holdings, Map<UUID, History> histories, List<Change> changes, Grants grants, Terms terms, Instant at) {

    List<MemberBundle> all() {
        List<MemberBundle> all = new ArrayList<>();
        terms.ties().bundles().collected().forEach(bundle -> all.add(of(bundle)));
        terms.ties().bundles().subscriptions().forEach(bundle -> all.add(of(bundle)));
        terms.ties().bundles().addOns().forEach(bundle -> all.add(of(bundle)));
        return all;
    }

    Optional<MemberBundle> one(String bundle) {
        return all().stream().filter(one -> one.bundle().equals(bundle)).findFirst();
    }

    private MemberBundle of(Collected bundle) {
        Optional<Progress> progress = holdings.of(bundle.id());
        State state = progress.map(one -> state(bundle, one)).orElse(State.NONE);
        Outlook outlook = Outlook.of(state, bundle, day());
        return told(
                bundle.id(),
                bundle.name(),
                bundle.days().isPresent() ? BundleKind.K_OF_N : BundleKind.BASKET,
                outlook.full() ? BundleStatus.FULL : BundleStatus.OPEN,
                outlook.text(bundle),
                bundle.needed(),
                Math.min(outlook.done(), bundle.needed()),
                outlook.daysLeft().orElse(null),
                bundle.components().stream()
                        .map(component -> component(component, outlook.of(component)))
                        .toList(),
                List.of(),
                state,
                bundle.reward(),
                progress.map(Progress::reference));
    }

    private MemberBundle of(Subscription bundle) {
        List<BundlePart> parts = bundle.parts().stream().map(this::part).toList();
        return held(bundle.id(), bundle.name(), BundleKind.SUBSCRIPTION, parts, bundle.reward(), bundle.signUp());
    }

    private MemberBundle of(AddOn addOn) {
        return held(addOn.id(), addOn.name(), BundleKind.ADD_ON, List.of(part(addOn.base())), addOn.reward(), true);
    }

    private MemberBundle held(
            String id, String name, BundleKind kind, List<BundlePart> parts, Reward reward, boolean signUp) {
        int done = (int) parts.stream().filter(BundlePart::held).count();
        boolean complete = done == parts.size();
        Optional<Grant> grant = granted(id);
        BundleStatus status = grant.isPresent()
                ? BundleStatus.HELD
                : complete && signUp ? BundleStatus.AVAILABLE : BundleStatus.INCOMPLETE;
        Optional<Progress> progress = holdings.of(id);
        return told(
                id,
                name,
                kind,
                status,
                Words.held(status, parts.size() - done, parts.size(), grant, terms.zone()),
                parts.size(),
                done,
                null,
                List.of(),
                parts,
                progress.map(Progress::state).orElse(State.NONE),
                reward,
                grant.map(Grant::reference));
    }

    private MemberBundle told(
            String id,
            String name,
            BundleKind kind,
            BundleStatus status,
            String text,
            int needed,
            int done,
            Long daysLeft,
            List<BundleComponent> components,
            List<BundlePart> parts,
            State state,
            Reward reward,
            Optional<String> instance) {
        Optional<Grant> grant = granted(id);
        return new MemberBundle(
                id,
                name,
                kind,
                status,
                text,
                needed,
                done,
                needed - done,
                daysLeft,
                components,
                parts,
                state.completions(),
                state.points(),
                Words.reward(reward, terms.ties().benefits()),
                instance.orElse(null),
                grant.map(Grant::from).orElse(null),
                grant.map(Grant::until).filter(end -> !end.equals(Lot.NEVER)).orElse(null),
                changes.stream()
                        .filter(change -> change.key().bundle().equals(id))
                        .map(Change::told)
                        .toList());
    }

    private State state(Collected bundle, Progress progress) {
        History history = histories.getOrDefault(progress.id(), History.NONE);
        return Collecting.of(
                        history.purchases().values().stream()
                                .filter(purchase -> !purchase.at().isAfter(at))
                                .toList(),
                        version -> history.bundles().getOrDefault(version, bundle))
                .state();
    }

    private static BundleComponent component(Component component, Bought bought) {
        return new BundleComponent(
                component.id(),
                component.name(),
                component.measure().name(),
                component.minimum(),
                bought.in(component.measure()),
                bought.reaches(component));
    }

    private BundlePart part(Part part) {
        Optional<Span> held = new Dependence(grants, terms)
                .held(part).stream().filter(span -> span.holds(at)).findFirst();
        return new BundlePart(
                part.source().name(),
                part.code(),
                held.isPresent(),
                held.map(Span::until).filter(end -> !end.equals(Lot.NEVER)).orElse(null));
    }

    private Optional<Grant> granted(String bundle) {
        return Entitlements.at(grants, at, terms).grants().stream()
                .filter(grant -> grant.source() == Source.BUNDLE && grant.code().equals(bundle))
                .findFirst();
    }

    private LocalDate day() {
        return LocalDate.ofInstant(at, terms.zone());
    }
}
