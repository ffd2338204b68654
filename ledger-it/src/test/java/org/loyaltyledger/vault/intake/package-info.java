/** The regular work of the intake on a real database, from its own package because it is not for others to call. */
package org.loyaltyledger.vault.intake;
