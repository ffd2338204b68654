/** Events that partners report of members: they move no points by themselves, but count for tiers and whatever follows. */
package org.loyaltyledger.till.event;
