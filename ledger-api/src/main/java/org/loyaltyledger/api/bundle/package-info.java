/**
 * Bundles as they travel: how far a member is with each, what it gives, and how one signs up for, leaves or passes on what
 * needs that. Bundles that are bought need none of it: the till recognises them by itself and tells so on the receipt.
 */
package org.loyaltyledger.api.bundle;
