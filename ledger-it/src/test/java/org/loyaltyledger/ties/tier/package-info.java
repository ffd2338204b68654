/** Tiers against a real database, below HTTP: what the database compares, and what the rule says of the same members. */
package org.loyaltyledger.ties.tier;
