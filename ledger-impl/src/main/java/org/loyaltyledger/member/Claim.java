package org.loyaltyledger.member;

import java.time.Instant;
import java.util.UUID;

/** Whom an identifier names, and since when. */
record Claim(UUID member, Instant since) {}
