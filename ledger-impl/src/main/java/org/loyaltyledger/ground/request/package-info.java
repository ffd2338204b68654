/** The id that every request has: the caller's own if it is sane, else a new one. */
package org.loyaltyledger.ground.request;
