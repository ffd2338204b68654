package org.loyaltyledger.api.club;

import java.util.List;

/**
 * A page of invitations, newest first.
 *
 * @param items the invitations
 * @param next path of the next page; absent on the last one
 */
public record InvitationPage(List<Invitation> items, String next) {}
