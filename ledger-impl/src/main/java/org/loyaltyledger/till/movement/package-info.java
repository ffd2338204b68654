/**
 * Points that move without a sale: from member to member, and by an operator's hand. An adjustment above the terms'
 * limit is kept as a proposal until a second operator approves it.
 */
package org.loyaltyledger.till.movement;
