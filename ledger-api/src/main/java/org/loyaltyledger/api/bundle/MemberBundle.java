package org.loyaltyledger.api.bundle;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;

/**
 * How far a member is with one bundle.
 *
 * @param bundle its id in the terms
 * @param name name that members read
 * @param kind what makes the bundle
 * @param status how the bundle stands for the member
 * @param text that in words, such as {@code 1 of 4 to go, 9 days left}
 * @param needed number of components or parts that make it complete
 * @param done components or parts that the member has
 * @param toGo components or parts that are missing
 * @param daysLeft local days, this one included, until the oldest purchase counts no more; absent: nothing is running
 *     out
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
        @NotNull String bundle,
        @NotNull String name,
        @NotNull BundleKind kind,
        @NotNull BundleStatus status,
        @NotNull String text,
        @NotNull Integer needed,
        @NotNull Integer done,
        @NotNull Integer toGo,
        Long daysLeft,
        @NotNull List<BundleComponent> components,
        @NotNull List<BundlePart> parts,
        @NotNull Long completions,
        @NotNull Long points,
        BundleReward gives,
        String instance,
        Instant heldFrom,
        Instant heldUntil,
        @NotNull List<BundleChange> changes) {}
