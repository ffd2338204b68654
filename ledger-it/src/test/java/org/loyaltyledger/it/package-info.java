/**
 * Everything that needs a running service: one Payara Micro with the shipped WAR and one database for the whole suite.
 * Each test makes a programme of its own, so tests neither see nor wait for each other.
 */
package org.loyaltyledger.it;
