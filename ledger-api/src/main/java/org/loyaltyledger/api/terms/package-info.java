/**
 * Terms as they travel: drafted, checked, published with an instant from which they are in force, and from then on
 * immutable. The document itself is described by the JSON Schema that the service publishes at
 * {@code /schemas/terms/v1.json}.
 */
package org.loyaltyledger.api.terms;
