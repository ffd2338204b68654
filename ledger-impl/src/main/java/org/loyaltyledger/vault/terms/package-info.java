/**
 * All rules of a programme as one immutable value, {@link org.loyaltyledger.vault.terms.Terms}. It is pure: given terms
 * and facts, every question has one answer, on every node and in every replay. How a document becomes this value is the
 * business of {@code terms.document}; which version is in force at an instant is asked of {@code vault.programme}.
 */
package org.loyaltyledger.vault.terms;
