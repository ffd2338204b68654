package org.loyaltyledger.api.activity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.loyaltyledger.api.sale.Consequence;

/**
 * That an event was counted.
 *
 * @param day the local day it counts for
 * @param figure by how much
 * @param consequences what followed by itself
 */
public record EventReceipt(
        UUID member,
        String name,
        LocalDate day,
        BigDecimal figure,
        Instant recordedAt,
        List<Consequence> consequences) {}
