/** Every request has an id: the caller's own if it is sane, else a new one; it goes out, into logs and into problems. */
package org.loyaltyledger.platform.request;
