package org.loyaltyledger.api.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A contract with a member, as it stands at an instant.
 *
 * @param id its own
 * @param member with whom
 * @param template what it was made from
 * @param name for people
 * @param status where it stands
 * @param termsVersion the terms under which the version in force was made
 * @param version the number of the version in force
 * @param startsOn first day of the term; absent while nobody accepted and the offer names none
 * @param endsOn the day at whose beginning it is over
 * @param acceptedAt when the member said yes
 * @param coolingOffUntil the member may cancel until then, exclusive
 * @param activeFrom since when its benefits are held
 * @param endedAt when it ended, if it did before its term
 * @param endedBy who ended it
 * @param endedFor why
 * @param commitment the periods of the commitment
 * @param bonus the points that come with it
 * @param charges what it made due
 * @param renewal when its renewal can be noticed
 * @param predecessor the contract that it follows
 * @param versions all that was offered to be signed, the first offer first
 */
public record Contract(
        UUID id,
        UUID member,
        String template,
        String name,
        ContractStatus status,
        Integer termsVersion,
        Integer version,
        LocalDate startsOn,
        LocalDate endsOn,
        Instant acceptedAt,
        Instant coolingOffUntil,
        Instant activeFrom,
        Instant endedAt,
        String endedBy,
        String endedFor,
        List<CommitmentPeriod> commitment,
        ContractBonus bonus,
        List<ContractCharge> charges,
        RenewalWindow renewal,
        UUID predecessor,
        List<ContractVersion> versions) {}
