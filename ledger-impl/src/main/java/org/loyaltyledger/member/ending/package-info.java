/**
 * How members end: they leave, or become part of another one. What they hold of points goes in one transaction, and every
 * room that holds them is told in it.
 */
package org.loyaltyledger.member.ending;
