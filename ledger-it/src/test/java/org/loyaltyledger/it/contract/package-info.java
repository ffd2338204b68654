/** Contracts over HTTP, with the service's clock pushed through a year of one. */
package org.loyaltyledger.it.contract;
