/**
 * Who may do what: every operation names its roles, every path below a programme or a member is bound to the token's
 * own. What names no roles answers nobody.
 */
package org.loyaltyledger.platform.access;
