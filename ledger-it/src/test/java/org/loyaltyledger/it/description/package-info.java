/** The service's description of itself at {@code /openapi}: valid, and true to what it serves. */
package org.loyaltyledger.it.description;
