/** The roof. */
package org.loyaltyledger.platform;
