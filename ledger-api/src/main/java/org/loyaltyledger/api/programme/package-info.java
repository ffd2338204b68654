/** Programmes as they travel: made once by an operator, found by their code ever after. */
package org.loyaltyledger.api.programme;
