/**
 * Bundles: what is bought in one basket or within some days, what is held together, and add-ons beside a base. They follow
 * what members do, book their bonus beside the sale that completed them, and grant their benefits. What a member holds
 * from elsewhere is read as its grants, never from the rooms that granted it.
 */
package org.loyaltyledger.ties.bundle;
