/** What partners report of members besides sales. */
package org.loyaltyledger.api.activity;
