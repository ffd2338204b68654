/**
 * Every endpoint with every kind of bad input: the answer is a problem document that names the place, and nothing is
 * stored. What endpoints there are comes from the service's own description, so none can be forgotten.
 */
package org.loyaltyledger.it.badinput;
