package org.loyaltyledger.api.partner;

import java.util.List;

/**
 * The partners that know a member.
 *
 * @param items the links, in the order of the partners' ids
 * @param next always absent: a member has few
 */
public record PartnerLinkPage(List<PartnerLink> items, String next) {}
