/** Who may do what to whom, attacked: what takes two persons' agreement, and what is nobody else's business. */
package org.loyaltyledger.it.access;
