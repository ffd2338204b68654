package org.loyaltyledger.till.movement;

import java.util.SortedSet;
import org.loyaltyledger.vault.ledger.Command;

/**
 * A command with the place to hand it in.
 *
 * @param partitions where its members live: one, or two
 */
public record Movement(SortedSet<Integer> partitions, Command command) {}
