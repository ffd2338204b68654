package org.loyaltyledger.member.stake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A room that tells what members would lose of what it holds. A CDI bean of this type registers itself.
 */
public interface Staker {

    /** Lower is told first. */
    int order();

    /**
     * The stakes of some members; who has none may be missing. A constant number of statements, however many members.
     */
    Map<UUID, List<Stake>> stakes(Connection connection, Appraisal appraisal) throws SQLException;
}
