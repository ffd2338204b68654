/**
 * The OpenAPI description, made true to the code. The container scans annotations but knows neither what the strict
 * mapper reads and writes nor the constraints on records; here schemas, parameters and problems are filled in from the
 * classes themselves.
 */
package org.loyaltyledger.platform.description;
