/**
 * Templates of contracts with members, and the conditions that one contract is signed under. Words, and the arithmetic
 * that their own check needs; what becomes of a contract is worked out in the room of the same name.
 */
package org.loyaltyledger.vault.terms.contract;
