/**
 * What bundles come to, worked out from what a member bought or holds: pure, so that what is stored meanwhile only saves
 * work and never changes the result. The order in which sales arrive does not matter; that in which they happened does.
 */
package org.loyaltyledger.ties.bundle.rule;
