/**
 * Contracts with members: offered, signed, counted, trued up, left. The commands are decided in the writer over rows of
 * this room; what a contract grants is told to {@code member.entitlement}, and nobody at the till asks for more. The rules
 * are in {@code rule}, the states in {@code contracts.md}.
 */
package org.loyaltyledger.ties.contract;
