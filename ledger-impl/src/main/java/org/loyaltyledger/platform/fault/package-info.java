/**
 * Where failures become answers. Whatever is thrown or refused, inside JAX-RS or in the container before it, leaves
 * as an RFC 9457 problem document; what is our own fault is logged under the request's id and tells the caller
 * nothing else.
 */
package org.loyaltyledger.platform.fault;
