/**
 * Partners of a programme: what each may do and see, and the members who are linked to it. A partner's token names it by
 * the claim {@code partner}.
 */
package org.loyaltyledger.api.partner;
