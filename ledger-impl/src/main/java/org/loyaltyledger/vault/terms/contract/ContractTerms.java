package org.loyaltyledger.vault.terms.contract;

import java.util.Map;
import java.util.Optional;

/**
 * Templates of contracts with members.
 *
 * @param templates by id
 * @param benefits every benefit of the terms as the document states it, by id: a contract takes along those it names
 */
public record ContractTerms(Map<String, Template> templates, Map<String, String> benefits) {

    public static final ContractTerms NONE = new ContractTerms(Map.of(), Map.of());

    public ContractTerms {
        templates = Map.copyOf(templates);
        benefits = Map.copyOf(benefits);
    }

    public Optional<Template> template(String id) {
        return Optional.ofNullable(templates.get(id));
    }
}
