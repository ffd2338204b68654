package org.loyaltyledger.api.access;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * A registered program.
 *
 * @param id its {@code client_id}
 * @param name for people; no two programs of a programme have the same one
 * @param role what it may do: till, partner, member, operator or auditor
 * @param programme code of the one programme it may use; absent: every programme
 * @param member id of the member it acts for; absent unless its role is member
 * @param store code of the store where the till stands; absent unless its role is till
 * @param terminal code of the terminal; absent unless its role is till
 * @param partner id of the registered partner; absent unless its role is partner
 * @param createdAt when it was registered
 * @param createdBy who registered it: issuer and subject of the operator; absent: registered before that was recorded
 * @param disabledAt since when it gets no more tokens; absent while it gets them
 */
public record Client(
        @NotNull String id,
        @NotNull String name,
        @NotNull String role,
        String programme,
        String member,
        String store,
        String terminal,
        String partner,
        @NotNull Instant createdAt,
        String createdBy,
        Instant disabledAt) {}
