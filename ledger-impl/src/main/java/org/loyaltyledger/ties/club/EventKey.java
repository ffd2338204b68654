package org.loyaltyledger.ties.club;

import java.util.UUID;

/** A membership and the number of a line of its history, from 1. */
record EventKey(UUID membership, int nth) {}
