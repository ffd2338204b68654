package org.loyaltyledger.ties.tier;

import java.util.UUID;

/** @param nth change of that member, counted from 1 */
record HistoryKey(UUID member, int nth) {}
