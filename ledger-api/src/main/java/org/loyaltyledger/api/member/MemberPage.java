package org.loyaltyledger.api.member;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * A page of members in the order of enrolment.
 *
 * @param items the members of this page
 * @param next link to the next page; absent on the last one
 * @param total how many match in all; only when asked for
 */
public record MemberPage(@NotNull List<Member> items, String next, Long total) {}
