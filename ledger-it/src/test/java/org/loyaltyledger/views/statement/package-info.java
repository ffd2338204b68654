/** Reads of members' points on the real database, compared with reading everything they ever held. */
package org.loyaltyledger.views.statement;
