/**
 * What a member's books say, as it travels: balance, lots and transactions, now or as known at an earlier instant.
 * {@link org.loyaltyledger.api.statement.StatementClient} is the client interface.
 */
package org.loyaltyledger.api.statement;
