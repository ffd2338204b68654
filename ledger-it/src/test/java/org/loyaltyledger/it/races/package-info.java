/** Many callers at once on the same points: the figures come out exact, whoever was first. */
package org.loyaltyledger.it.races;
