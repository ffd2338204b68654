package org.loyaltyledger.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.loyaltyledger.api.member.MemberRef;
import org.loyaltyledger.ground.caller.Caller;
import org.loyaltyledger.ground.problem.Problem;
import org.loyaltyledger.member.partner.PartnerLinks;
import org.loyaltyledger.vault.programme.Programme;

/** Tells whom a body names although the caller must not know: members who are not linked to a partner. */
@ApplicationScoped
public class Strangers {

    private MemberDirectory directory;
    private PartnerLinks links;

    Strangers() {
        // for the container's proxy
    }

    @Inject
    Strangers(MemberDirectory directory, PartnerLinks links) {
        this.directory = directory;
        this.links = links;
    }

    /**
     * Who is meant, as the caller may see it.
     *
     * @param pointer of the field that names it
     * @throws Problem invalid-request
     */
    public Party party(Programme programme, Caller caller, MemberRef ref, String pointer) {
        Party named = directory.party(programme, ref, pointer);
        return new Party(named.programme(), named.ref(), isStranger(programme, caller, named.ref()));
    }

    /**
     * Whether the member must be treated as one that does not exist.
     *
     * @param ref valid: either an id or an identifier, normalised
     */
    public boolean isStranger(Programme programme, Caller caller, MemberRef ref) {
        return caller.partner().isPresent()
                && directory
                        .acting(programme, ref)
                        .map(Standing::member)
                        .filter(member -> links.knows(programme, caller, member))
                        .isEmpty();
    }
}
