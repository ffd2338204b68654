/**
 * From text to terms: reads a terms document (JSON or YAML), holds it against the published JSON Schema and against
 * everything a schema cannot say, and reports every error at its JSON pointer, all at once.
 */
package org.loyaltyledger.vault.terms.document;
