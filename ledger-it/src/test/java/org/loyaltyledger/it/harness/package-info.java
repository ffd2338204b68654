/**
 * Starts what is under test: the database, the keys that tokens are signed with, and Payara Micro with the WAR, each
 * once for the whole suite. Tests only say {@link org.loyaltyledger.it.harness.RunningLedger}.
 */
package org.loyaltyledger.it.harness;
