/**
 * The life of a membership as a pure rule: what becomes of it by itself as days go by, what its owner, the shop and the
 * till may do with it in which state, what it owes when, and how a family shares its points. Days are those of the
 * programme's zone; nothing here knows a clock, a row or a request.
 */
package org.loyaltyledger.ties.club.rule;
