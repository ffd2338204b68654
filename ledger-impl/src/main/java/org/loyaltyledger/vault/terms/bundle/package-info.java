/** Bundles: components that pay off only together. Words only; the rules over them are worked out in the room of the same name. */
package org.loyaltyledger.vault.terms.bundle;
