/** What a member would lose by leaving, told to the member and to the operator in the same figures. */
package org.loyaltyledger.api.switching;
