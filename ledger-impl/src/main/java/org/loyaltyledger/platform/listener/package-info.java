/**
 * What happens between the socket and the application: requests that are no requests, slow ones, too many of them, and
 * the order of a shutdown. Filters of Grizzly, the server's network layer, in front of everything else. The only package
 * that knows the server's inside.
 */
package org.loyaltyledger.platform.listener;
