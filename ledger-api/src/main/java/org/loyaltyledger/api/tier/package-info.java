/**
 * Tiers on the wire: where a member stands and what is to be expected, why levels changed, floors by hand, computations over
 * all members, and the value pyramid. Figures of what the terms measure are decimal texts, since they may be points, visits
 * or money.
 */
package org.loyaltyledger.api.tier;
