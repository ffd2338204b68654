/**
 * How a request becomes a command in the books: the resources of all rooms hand theirs in here, with the caller's
 * idempotency key and the request's fingerprint, and get the answer to give. It also runs the vault in the container and
 * sweeps what falls due.
 */
package org.loyaltyledger.vault.intake;
