package org.loyaltyledger.member;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.loyaltyledger.api.member.Identifier;

/** Where an upper floor stores identifiers that are nobody's yet. All such are brought into a new form together. */
public interface IdentifierReferences {

    /**
     * Renames what has another form now.
     *
     * @param form the new form of an identifier; empty: it has none, and stays as it is
     * @return the new forms of what was renamed
     */
    Set<Identifier> rename(Connection connection, long programme, Function<Identifier, Optional<Identifier>> form)
            throws SQLException;
}
