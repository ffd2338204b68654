/**
 * How the ledger runs on one machine with nothing installed: a database server from Maven binaries, the service in
 * Payara Micro beside it, the key and the tokens of the embedded issuer, and the demo programme. Nothing here is needed
 * where a database, an issuer and a container are at hand already.
 */
package org.loyaltyledger.deploy;
