/**
 * Partners: what each may do and see, and which members it knows. Whoever is not linked to a partner does not exist for
 * it, in paths and in bodies alike.
 */
package org.loyaltyledger.member.partner;
