/**
 * The tests' language: somebody with a token calls a path and gets a reply, or uses a client interface of the API. A
 * {@link org.loyaltyledger.it.client.Shop} is a programme of one test's own.
 */
package org.loyaltyledger.it.client;
