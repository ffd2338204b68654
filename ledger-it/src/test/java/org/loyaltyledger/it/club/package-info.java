/** Clubs over HTTP, with the clock pushed from one due day to the next. */
package org.loyaltyledger.it.club;
