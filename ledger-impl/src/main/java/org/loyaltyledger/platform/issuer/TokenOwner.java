package org.loyaltyledger.platform.issuer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.loyaltyledger.api.access.Client;
import org.loyaltyledger.ground.caller.Role;

/**
 * Whom a token is for.
 *
 * @param subject who it is for this issuer
 * @param name what people call it
 * @param role the one role
 * @param client the id of the program that asked; of a program that acts for itself it is the subject
 * @param grant what this token is revoked with: a secret's or a sign-in's id
 * @param bounds claims that narrow the role: programme, member, store, terminal, partner
 */
record TokenOwner(String subject, String name, String role, String client, String grant, Map<String, String> bounds) {

    TokenOwner {
        bounds = Map.copyOf(bounds);
    }

    /** A registered program, acting for itself. */
    static TokenOwner program(Client client, String grant) {
        Map<String, String> bounds = new LinkedHashMap<>();
        bounds.put("programme", client.programme());
        bounds.put("member", client.member());
        bounds.put("store", client.store());
        bounds.put("terminal", client.terminal());
        bounds.put("partner", client.partner());
        bounds.values().removeIf(Objects::isNull);
        return new TokenOwner(client.id(), client.name(), client.role(), client.id(), grant, bounds);
    }

    /** A member who has signed in to a page. */
    static TokenOwner member(String programme, String member, String client, String grant) {
        return new TokenOwner(
                member, member, Role.MEMBER_NAME, client, grant, Map.of("programme", programme, "member", member));
    }
}
