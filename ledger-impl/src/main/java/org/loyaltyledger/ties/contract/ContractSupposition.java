package org.loyaltyledger.ties.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.loyaltyledger.member.entitlement.Grant;
import org.loyaltyledger.member.entitlement.Grants;
import org.loyaltyledger.member.stake.Appraisal;
import org.loyaltyledger.member.stake.Supposition;
import org.loyaltyledger.ties.contract.rule.Agreement;
import org.loyaltyledger.ties.contract.rule.Life;
import org.loyaltyledger.ties.contract.rule.Signature;
import org.loyaltyledger.ties.contract.rule.Term;
import org.loyaltyledger.ties.contract.rule.Version;
import org.loyaltyledger.vault.ledger.Lot;
import org.loyaltyledger.vault.terms.TermsVersion;
import org.loyaltyledger.vault.terms.benefit.Source;
import org.loyaltyledger.vault.terms.contract.Template;
import org.loyaltyledger.vault.terms.document.IndividualContract;

/** A contract that all are supposed to have accepted: what they would hold of it. */
@ApplicationScoped
public class ContractSupposition implements Supposition {

    private static final UUID NOBODY = new UUID(0, 0);

    @Override
    public Map<UUID, Grants> suppose(Connection connection, Appraisal appraisal) {
        Map<UUID, Grants> supposed = new HashMap<>();
        contract(appraisal).ifPresent(life -> {
            Term term = life.term().orElseThrow();
            Grant grant = new Grant(
                    Source.CONTRACT,
                    life.template(),
                    life.id().toString(),
                    appraisal.at(),
                    term.endsAt(),
                    Optional.of(life.agreement().benefits()));
            appraisal
                    .members()
                    .keySet()
                    .forEach(member ->
                            supposed.put(member, appraisal.grantsOf(member).plus(grant)));
        });
        return supposed;
    }

    /** On its first day, and with cooling-off behind it: before, leaving costs nothing. */
    static Optional<Life> contract(Appraisal appraisal) {
        return appraisal
                .offered()
                .flatMap(appraisal.terms().ties().contracts()::template)
                .map(template -> contract(template, appraisal));
    }

    private static Life contract(Template template, Appraisal appraisal) {
        Map<String, Object> own = new HashMap<>();
        own.put("coolingOff", null);
        Agreement agreement = Agreement.write(
                NOBODY,
                NOBODY,
                1,
                IndividualContract.over(template.document(), own, appraisal.terms()),
                Agreement.Frame.of(
                        appraisal.programme().code(), new TermsVersion(0, appraisal.at(), "", appraisal.terms())),
                Optional.of(appraisal.day()));
        Version offer = Version.offered(1, agreement, appraisal.at(), "", Lot.NEVER);
        return Life.offered(NOBODY, appraisal.programme().id(), NOBODY, template.id(), Optional.empty(), offer)
                .accept(new Signature(appraisal.at(), ""));
    }
}
