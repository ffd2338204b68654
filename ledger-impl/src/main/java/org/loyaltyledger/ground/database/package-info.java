/** The one data source, and what one node does alone with it. Rooms that read or write rows by plain SQL inject it; JPA uses the same. */
package org.loyaltyledger.ground.database;
