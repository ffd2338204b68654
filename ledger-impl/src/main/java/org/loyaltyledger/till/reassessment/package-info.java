/**
 * Evaluates again what sales were given, where something that happened before them is learnt after them, and where two
 * members become one. All that a member did is gone through in the order in which it happened, and what a sale should have
 * been given beyond or below what was booked is booked as a correction. Nothing booked is changed.
 */
package org.loyaltyledger.till.reassessment;
