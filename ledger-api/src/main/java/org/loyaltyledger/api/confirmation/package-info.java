/** Events that confirm points which a sale earned subject to them: the warranty expired, the stay took place. */
package org.loyaltyledger.api.confirmation;
