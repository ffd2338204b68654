package org.loyaltyledger.ground.caller;

import java.util.Set;
import org.loyaltyledger.api.partner.MemberField;

/**
 * What a partner's registration lets it do and see. Immutable.
 *
 * @param id of the partner
 * @param stores the stores that it acts for
 * @param brands the brands of goods whose sales it may post for stores of others
 * @param fields what it sees of members who are linked to it
 * @param identifierTypes types of identifiers that are its own
 */
public record PartnerScope(
        String id, Set<String> stores, Set<String> brands, Set<MemberField> fields, Set<String> identifierTypes) {

    /** Of a partner that is not registered, or whose token does not name it. */
    public static final PartnerScope NONE = new PartnerScope("", Set.of(), Set.of(), Set.of(), Set.of());

    public PartnerScope {
        stores = Set.copyOf(stores);
        brands = Set.copyOf(brands);
        fields = Set.copyOf(fields);
        identifierTypes = Set.copyOf(identifierTypes);
    }
}
