/**
 * The member's page: who may sign in and how, over HTTP, and the page itself in a real browser, at the size of a phone
 * and of a desk. The browser tests are skipped, and say so, where no Chromium is installed.
 */
package org.loyaltyledger.it.page;
