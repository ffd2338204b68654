/**
 * What a return takes and gives back. Everything is worked out from all that came back so far, never from one return
 * alone: what remains earned and spent is a function of what remains of the sale, so neither the number of returns nor
 * their order matters. It is pure.
 */
package org.loyaltyledger.till.returns.rule;
