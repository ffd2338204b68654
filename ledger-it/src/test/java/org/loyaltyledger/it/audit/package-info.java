/** The audit over HTTP. */
package org.loyaltyledger.it.audit;
