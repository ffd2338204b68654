package org.loyaltyledger.member.stake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.loyaltyledger.member.entitlement.Grants;

/** A room whose grants would be others, were the appraisal's terms in force. A CDI bean of this type registers itself. */
public interface Supposition {

    /**
     * What the members' grants would be; nothing is stored.
     *
     * @return grants of the members concerned; others keep theirs
     */
    Map<UUID, Grants> suppose(Connection connection, Appraisal appraisal) throws SQLException;
}
