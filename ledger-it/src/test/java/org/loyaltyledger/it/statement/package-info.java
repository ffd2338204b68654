/** Reads of members' points, of members of any size. */
package org.loyaltyledger.it.statement;
