/**
 * Clubs: members join a plan, renew, pause, lapse and leave, alone or as a family that puts its points together. A
 * membership grants its plan's benefits and says what is due when; the shop charges and tells what came of it.
 */
package org.loyaltyledger.ties.club;
