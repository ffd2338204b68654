/**
 * Tiers: a level reached by what a member does over a period. The room keeps each member's figures in step with its sales,
 * grants what a level grants, and looks at every member at the day's boundary; it also works out the value pyramid. Most members need no judging on most
 * days: the database compares sums with what is kept of each, and only whom it finds goes through the writer.
 */
package org.loyaltyledger.ties.tier;
