/** What a member holds because of its tier, clubs, bundles, contracts and offers. */
package org.loyaltyledger.api.entitlement;
