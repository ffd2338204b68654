package org.loyaltyledger.vault.terms.bundle;

import java.util.List;

/**
 * A bundle whose parts are held. It is complete while all of them are, and then grants its benefits.
 *
 * @param signUp whether the member must ask for it; else it is there by itself
 * @param ending when the benefits end after a part has
 * @param atMost how often its bonus is paid
 */
public record Subscription(
        String id, String name, List<Part> parts, boolean signUp, Ending ending, AtMost atMost, Reward reward) {

    public Subscription {
        parts = List.copyOf(parts);
    }
}
