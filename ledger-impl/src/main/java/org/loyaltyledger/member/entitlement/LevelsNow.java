package org.loyaltyledger.member.entitlement;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Corrects levels that are granted until somebody looks at them, where nobody has looked yet. A CDI bean of this type
 * registers itself; there is one at the most. What is read is right at any instant without waiting for a job.
 */
public interface LevelsNow {

    /** @param grants of some members; the result has all of them */
    Map<UUID, Grants> correct(Connection connection, Map<UUID, Grants> grants, Instant now) throws SQLException;
}
