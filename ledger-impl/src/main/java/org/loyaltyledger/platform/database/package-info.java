/** The one database: where it is, how its connections are made, and that its schema is right before anybody asks. */
package org.loyaltyledger.platform.database;
