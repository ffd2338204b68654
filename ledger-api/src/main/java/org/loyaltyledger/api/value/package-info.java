/**
 * The two figures everything else is made of: {@link org.loyaltyledger.api.value.Points}, a checked integer, and
 * {@link org.loyaltyledger.api.value.Money}, an exact decimal with its currency. Neither ever touches floating point.
 */
package org.loyaltyledger.api.value;
