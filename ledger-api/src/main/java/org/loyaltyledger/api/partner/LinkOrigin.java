package org.loyaltyledger.api.partner;

/** How a member came to be linked to a partner. */
public enum LinkOrigin {
    /** The partner enrolled the member. */
    ENROLMENT,
    /** The member has an identifier of a type that is the partner's own. */
    IDENTIFIER,
    /** The member agreed. */
    CONSENT,
    /** An operator decided. */
    OPERATOR
}
