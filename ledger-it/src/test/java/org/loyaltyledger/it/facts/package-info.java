/** What follows from facts, whatever the order in which they arrive and whoever two members were before they became one. */
package org.loyaltyledger.it.facts;
