package org.loyaltyledger.ground.caller;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a token's group makes of its bearer. The constants are for {@code @RolesAllowed}. */
public enum Role {
    TILL,
    PARTNER,
    MEMBER,
    OPERATOR,
    AUDITOR;

    public static final String TILL_NAME = "till";
    public static final String PARTNER_NAME = "partner";
    public static final String MEMBER_NAME = "member";
    public static final String OPERATOR_NAME = "operator";
    public static final String AUDITOR_NAME = "auditor";

    /** {@code TILL} is {@code till}, as in the token's groups. */
    public String group() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values())
                .filter(role -> role.group().equals(group))
                .findFirst();
    }
}
