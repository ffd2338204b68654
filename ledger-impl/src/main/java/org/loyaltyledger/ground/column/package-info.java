/** How values stand in columns, the same for rows and for plain SQL: ids as 16 bytes, instants as UTC microseconds. */
package org.loyaltyledger.ground.column;
