package org.loyaltyledger.platform.fault;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ext.Provider;

/** Bodies that could not be read or written. */
@Provider
public class ProcessingFault extends Faults<ProcessingException> {}
