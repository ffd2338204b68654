package org.loyaltyledger.ground.caller;

import java.util.Optional;

/** Where the registrations of partners are found: on a higher floor, so it is asked through this. */
public interface PartnerRegistry {

    /**
     * @param programme code of the programme
     * @return empty: no such partner is registered there
     */
    Optional<PartnerScope> find(String programme, String partner);
}
