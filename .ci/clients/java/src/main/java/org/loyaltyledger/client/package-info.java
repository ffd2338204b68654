/** Compiles against the Java client that is generated from the description of the API. */
package org.loyaltyledger.client;
