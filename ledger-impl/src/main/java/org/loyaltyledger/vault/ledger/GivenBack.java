package org.loyaltyledger.vault.ledger;

/**
 * What became of redeemed points that were given back.
 *
 * @param restored how many are the member's again, in lots that still run or have a new end
 * @param lost how many went back to lots that have run out, and are gone with them
 */
public record GivenBack(long restored, long lost) {

    public static final GivenBack NOTHING = new GivenBack(0, 0);
}
