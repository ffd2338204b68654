/**
 * What a member would lose by leaving. Every room that holds something of members tells it here in the same words, for
 * many members at once; the view adds it up and knows none of the rooms. The three kinds are those of Burnham, Frels and
 * Mahajan, "Consumer Switching Costs: A Typology, Antecedents, and Consequences", Journal of the Academy of Marketing
 * Science 31 (2003): financial, procedural and relational.
 */
package org.loyaltyledger.member.stake;
