package org.loyaltyledger.api.partner;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * The partners of a programme, in the order of their ids.
 *
 * @param items partners of this page
 * @param next path of the next page; absent on the last one
 */
public record PartnerPage(@NotNull List<Partner> items, String next) {}
