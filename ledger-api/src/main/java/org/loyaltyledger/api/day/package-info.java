/** The day boundary as operators see it. */
package org.loyaltyledger.api.day;
