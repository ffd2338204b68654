/**
 * The service as it is shipped and started, measured from outside by an existing load tool (wrk): one sale in one request,
 * its token checked, its rules evaluated, its lots stored.
 */
package org.loyaltyledger.bench.http;
