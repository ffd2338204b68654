/**
 * The roof: what turns the rooms below into a service on Payara Micro. Here are the JAX-RS application, the one place
 * where failures become problem documents, access, the data source and its migrations, health, metrics and
 * scheduling. Nothing below knows that it exists.
 */
package org.loyaltyledger.platform;
