/**
 * What members do that counts: sales, returns and what partners report, summed up by local day. The rooms that hold a
 * member (tiers, clubs, bundles, contracts) follow it as a {@link org.loyaltyledger.member.activity.Tie}, each in the
 * command that acts, so that what follows from a sale is booked with the sale.
 */
package org.loyaltyledger.member.activity;
