/**
 * What every room stands on: how a refusal is said, who is calling, how JSON is read and written. No room's business
 * belongs here.
 */
package org.loyaltyledger.ground;
