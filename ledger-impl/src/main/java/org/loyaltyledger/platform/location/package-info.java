/** The {@code Location} of what an operation made, from the template that its resource method names. */
package org.loyaltyledger.platform.location;
