/**
 * The rules of contracts, pure: where a contract stands at an instant, what may be done with it there, what falls due when,
 * how a commitment is counted and trued up, and what leaving costs.
 */
package org.loyaltyledger.ties.contract.rule;
