package org.loyaltyledger.api.partner;

import java.time.Instant;
import java.util.List;

/**
 * That a partner knows a member.
 *
 * @param partner id of the partner
 * @param name of the partner
 * @param fields what the partner sees of the member, besides id and status
 * @param origin how it came about
 * @param since from when on
 */
public record PartnerLink(String partner, String name, List<MemberField> fields, LinkOrigin origin, Instant since) {}
