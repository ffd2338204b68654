package org.loyaltyledger.api.programme;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * A page of programmes, oldest first.
 *
 * @param items the programmes of this page
 * @param next link to the next page; absent on the last one
 */
public record ProgrammePage(@NotNull List<Programme> items, String next) {}
