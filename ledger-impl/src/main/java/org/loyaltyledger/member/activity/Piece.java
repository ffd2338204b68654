package org.loyaltyledger.member.activity;

import java.math.BigDecimal;

/**
 * A line of what was bought or came back, as the rooms that hold members may look at it; negative where it came back.
 *
 * @param category empty text if none
 * @param department empty text if none
 * @param amount paid, tax included
 */
public record Piece(String sku, String category, String department, BigDecimal quantity, BigDecimal amount) {}
