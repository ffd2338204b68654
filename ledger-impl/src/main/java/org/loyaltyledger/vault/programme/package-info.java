/**
 * Programmes and which terms are in force when: an operator opens a programme, drafts terms, has them checked, and
 * publishes them with an instant. {@link org.loyaltyledger.vault.programme.Programmes} and
 * {@link org.loyaltyledger.vault.programme.TermsBook} are what every other room asks, at the price of a map look-up.
 */
package org.loyaltyledger.vault.programme;
