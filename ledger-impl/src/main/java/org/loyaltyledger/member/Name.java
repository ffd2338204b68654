package org.loyaltyledger.member;

/** An identifier in its programme: the key by which the writer finds whom it names. */
record Name(long programme, Handle handle) {}
