/**
 * How members rise and fall: the levels of the tier ladder, what they are measured by, and the value pyramid. Words only; the
 * rules over them are worked out in the room of the same name.
 */
package org.loyaltyledger.vault.terms.tier;
