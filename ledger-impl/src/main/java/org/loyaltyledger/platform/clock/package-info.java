/** The one clock. Everything below takes the instant as an argument; tests may push this clock forward. */
package org.loyaltyledger.platform.clock;
