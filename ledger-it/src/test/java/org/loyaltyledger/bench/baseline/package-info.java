/**
 * What the engine is held against: the transfer as a JPA book would write it, the tightest transfer one transaction can
 * be, and the bare commit. Each has its own tables and checks its own books.
 */
package org.loyaltyledger.bench.baseline;
