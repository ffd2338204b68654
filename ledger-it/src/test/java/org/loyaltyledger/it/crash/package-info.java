/**
 * Service and database are killed as a power cut would, again and again, while clients post and retry by key. What was
 * acknowledged is there, once. Runs processes of its own, beside the ones the rest of the suite shares.
 */
package org.loyaltyledger.it.crash;
