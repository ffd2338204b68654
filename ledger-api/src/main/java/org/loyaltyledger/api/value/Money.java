package org.loyaltyledger.api.value;

public final class Money {}
