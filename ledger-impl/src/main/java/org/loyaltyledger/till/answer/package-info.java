/** How the rooms of the till say what they decided: reasons as explanations, amounts as money, times held to bounds. */
package org.loyaltyledger.till.answer;
