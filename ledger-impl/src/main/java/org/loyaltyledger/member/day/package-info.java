/**
 * The day boundary: what falls due at a programme's midnight is done once in the cluster, step by step over all members,
 * in small commits that a killed run goes on after. Days that nobody ran are caught up one by one.
 */
package org.loyaltyledger.member.day;
