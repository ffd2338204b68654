/**
 * JSON in and out, one way everywhere: strict about what comes in, bounded in size, canonical in what goes out, and
 * every complaint names its place as a JSON pointer.
 */
package org.loyaltyledger.ground.json;
