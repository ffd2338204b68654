package org.loyaltyledger.api.bundle;

import java.time.Instant;
import java.util.List;

/**
 * How far a member is with one bundle.
 *
 * @param bundle its id in the terms
 * @param name what members read
 * @param status how it stands
 * @param text that in words, such as {@code 1 of 4 to go, 9 days left}
 * @param needed components or parts that make it complete
 * @param done of these
 * @param toGo of these
 * @param daysLeft local days, this one included, until the oldest purchase counts no more; absent: nothing is running out
 * @param components of a bundle that is bought; else empty
 * @param parts of a bundle that is held, or the base of an add-on; else empty
 * @param completions how often it has paid off
 * @param points bonus points that it has paid, net of what was undone
 * @param gives what it gives next
 * @param instance which one it is; absent: none has begun
 * @param heldFrom since when its benefits are held; absent: they are not
 * @param heldUntil until when, as far as it is known; absent: open, or not held
 * @param changes who signed up for it, left it or passed it on, oldest first
 */
public record MemberBundle(
        String bundle,
        String name,
        BundleKind kind,
        BundleStatus status,
        String text,
        Integer needed,
        Integer done,
        Integer toGo,
        Long daysLeft,
        List<BundleComponent> components,
        List<BundlePart> parts,
        Long completions,
        Long points,
        BundleReward gives,
        String instance,
        Instant heldFrom,
        Instant heldUntil,
        List<BundleChange> changes) {}
