/** The one data source. Rooms that read or write rows by plain SQL inject it; JPA uses the same. */
package org.loyaltyledger.ground.database;
