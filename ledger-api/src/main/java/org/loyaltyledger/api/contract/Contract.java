package org.loyaltyledger.api.contract;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A contract with a member, as it stands at an instant.
 *
 * @param id id of the contract
 * @param member id of the member it is with
 * @param template id of the template of the terms that it was made from
 * @param name name for people
 * @param status where the contract stands
 * @param termsVersion the terms under which the version in force was made
 * @param version the number of the version in force
 * @param startsOn first day of the term; absent while nobody accepted and the offer names none
 * @param endsOn the day at whose beginning it is over
 * @param acceptedAt when the member said yes
 * @param coolingOffUntil the member may cancel until then, exclusive
 * @param activeFrom since when its benefits are held
 * @param endedAt when it ended, if it did before its term
 * @param endedBy who ended it: issuer and subject of the token; absent: nobody, or not yet
 * @param endedFor why it ended; absent: no reason was given, or it has not ended
 * @param commitment the periods of the commitment
 * @param bonus the points that come with it
 * @param charges what it made due
 * @param renewal when its renewal can be noticed
 * @param predecessor the contract that it follows
 * @param versions all that was offered to be signed, the first offer first
 */
public record Contract(
        @NotNull UUID id,
        @NotNull UUID member,
        @NotNull String template,
        @NotNull String name,
        @NotNull ContractStatus status,
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
        @NotNull List<CommitmentPeriod> commitment,
        ContractBonus bonus,
        @NotNull List<ContractCharge> charges,
        RenewalWindow renewal,
        UUID predecessor,
        @NotNull List<ContractVersion> versions) {}
