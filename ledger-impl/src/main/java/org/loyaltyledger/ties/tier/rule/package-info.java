/**
 * The rules of the tier ladder, without container or database: what a member's figures reach, how long it is kept, what
 * follows when it is not reached again, and what is to be expected. A level is held because of claims; each is made by the
 * figure of one period and runs its course by itself, and the highest that runs at an instant is what is held. So a late
 * sale of an earlier period only adds or lifts a claim, and nothing has to be undone for it.
 */
package org.loyaltyledger.ties.tier.rule;
