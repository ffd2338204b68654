/** Stories of a shop and its people, told through the service's own HTTP surface, step by step. */
package org.loyaltyledger.it.journey;
