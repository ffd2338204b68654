package org.loyaltyledger.platform.fault;

import jakarta.ws.rs.ext.Provider;

/** Everything that has no closer mapper. */
@Provider
public class AnyFault extends Faults<Throwable> {}
