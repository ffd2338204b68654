package org.loyaltyledger.api.partner;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;

/**
 * That a partner knows a member.
 *
 * @param partner id of the partner
 * @param name name of the partner, for people
 * @param fields what the partner sees of the member, besides id and status
 * @param origin how it came about
 * @param since since when the partner knows the member
 */
public record PartnerLink(
        @NotNull String partner,
        @NotNull String name,
        @NotNull List<MemberField> fields,
        @NotNull LinkOrigin origin,
        @NotNull Instant since) {}
