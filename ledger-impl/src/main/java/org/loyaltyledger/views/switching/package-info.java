/**
 * Switching-cost statements: adds up what the rooms that hold members say a member would lose by leaving, tells the member
 * and the operator the same figures, and keeps the spread over all members as the last day run found it. It explains every
 * line and hides none: what falls away by itself and what can be taken along is told with it.
 */
package org.loyaltyledger.views.switching;
