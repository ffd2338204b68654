/**
 * Points that move without a sale, as they travel: transfers between two members, and adjustments by an operator with
 * their second-person approval. {@link org.loyaltyledger.api.movement.TransferClient} and
 * {@link org.loyaltyledger.api.movement.AdjustmentClient} are the client interfaces.
 */
package org.loyaltyledger.api.movement;
