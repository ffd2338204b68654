/** A family's years with a grocer, told in numbered steps over HTTP with a clock that is pushed. */
package org.loyaltyledger.it.story;
