/** Bodies of requests and answers: read and written as JSON, and bounded before anybody holds them in memory. */
package org.loyaltyledger.platform.body;
