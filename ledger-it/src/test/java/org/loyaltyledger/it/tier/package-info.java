/** Tiers over HTTP, with a clock that is pushed: won at the till, lost with time, and worked out over all members. */
package org.loyaltyledger.it.tier;
