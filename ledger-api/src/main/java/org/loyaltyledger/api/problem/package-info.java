/**
 * What can go wrong, as it travels: every failure of the service is an RFC 9457 problem document whose {@code type}
 * is one of {@link org.loyaltyledger.api.problem.ProblemType}. New kinds of refusal are added there, with the
 * paragraph that becomes their page.
 */
package org.loyaltyledger.api.problem;
