package org.loyaltyledger.api.contract;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.loyaltyledger.api.value.IdentifyingText;

/**
 * Offers a member a contract.
 *
 * @param template id of a template in the terms that are in force
 * @param startsOn first day of the term; absent: the day on which the contract becomes active
 * @param offerUntil the offer stands until then, exclusive; absent: as long as the template says
 * @param conditions this customer's own: fields of a template, as in the terms; each takes the place of the template's
 *     whole field. {@code ownBenefits} are benefits of this contract alone. Absent: the template as it stands
 */
public record NewContract(
        @NotNull @IdentifyingText @Size(min = 1, max = 64) String template,
        LocalDate startsOn,
        Instant offerUntil,
        @Size(max = 32) Map<String, Object> conditions) {

    /** The template as it stands. */
    public static NewContract of(String template) {
        return new NewContract(template, null, null, null);
    }
}
