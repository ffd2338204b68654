package org.loyaltyledger.api.contract;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Says yes to a document.
 *
 * @param documentHash the hash of the document that was read; another one is refused
 */
public record Acceptance(
        @NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "must be the 64 hexadecimal digits of the document's hash")
        String documentHash) {}
