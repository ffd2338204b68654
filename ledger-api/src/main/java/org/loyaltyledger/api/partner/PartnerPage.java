package org.loyaltyledger.api.partner;

import java.util.List;

/**
 * The partners of a programme, in the order of their ids.
 *
 * @param items the partners
 * @param next path of the next page; absent on the last one
 */
public record PartnerPage(List<Partner> items, String next) {}
