/** Regular work: what falls due is booked in the background, so that the books stay short. */
package org.loyaltyledger.platform.sweep;
