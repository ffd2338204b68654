/**
 * Goods brought back. A return takes points back cumulatively: what stays earned is what the sale's own terms give for
 * what remains of the sale, so many small returns come to the same as one large one.
 */
package org.loyaltyledger.api.returns;
