/**
 * The one exception that means something to a caller. Pure: the rules throw it, the roof turns it into a problem
 * document, nobody in between catches it.
 */
package org.loyaltyledger.ground.problem;
