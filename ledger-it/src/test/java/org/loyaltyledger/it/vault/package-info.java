/** The writer on a real database, without a container: several nodes, lost replies, poisonous commands, tampering. */
package org.loyaltyledger.it.vault;
