package org.loyaltyledger.api.partner;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * The partners that know a member.
 *
 * @param items the links, in the order of the partners' ids
 * @param next always absent: a member has few
 */
public record PartnerLinkPage(@NotNull List<PartnerLink> items, String next) {}
