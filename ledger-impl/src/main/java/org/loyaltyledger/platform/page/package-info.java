/**
 * The member's page at {@code /}: its files as they lie in the service, the headers that keep it to itself, and where it
 * sends members to sign in. What the page shows it reads from the API with the member's own token, like any caller.
 */
package org.loyaltyledger.platform.page;
