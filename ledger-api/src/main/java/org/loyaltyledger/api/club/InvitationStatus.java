package org.loyaltyledger.api.club;

/** Where an invitation into a family stands. */
public enum InvitationStatus {
    /** It waits for an answer. */
    OPEN,
    /** The person has joined. */
    ACCEPTED,
    /** The invited person does not want to join. */
    DECLINED,
    /** The holder took it back. */
    WITHDRAWN,
    /** Nobody answered in time. */
    EXPIRED
}
