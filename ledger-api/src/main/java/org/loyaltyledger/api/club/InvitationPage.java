package org.loyaltyledger.api.club;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * A page of invitations, newest first.
 *
 * @param items invitations of this page
 * @param next path of the next page; absent on the last one
 */
public record InvitationPage(@NotNull List<Invitation> items, String next) {}
