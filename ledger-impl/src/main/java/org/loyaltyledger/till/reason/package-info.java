/** Why a figure is what it is, in words and figures; every award, price and return carries it. It is pure. */
package org.loyaltyledger.till.reason;
