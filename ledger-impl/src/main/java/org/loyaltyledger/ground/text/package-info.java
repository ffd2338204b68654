/** Text as the service compares and stores it. Pure. */
package org.loyaltyledger.ground.text;
