/**
 * What the books say of a member, to read: balance, lots and transactions, right at any instant without waiting for a
 * job. What is due is settled in throwaway books; what was known at an earlier instant is put together from what was
 * recorded by then.
 */
package org.loyaltyledger.views.statement;
