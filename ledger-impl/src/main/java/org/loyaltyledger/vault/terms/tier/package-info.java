/** How members rise and fall: the levels of the tier ladder and what they are measured by. Words only; the rules over them are worked out in the room of the same name. */
package org.loyaltyledger.vault.terms.tier;
