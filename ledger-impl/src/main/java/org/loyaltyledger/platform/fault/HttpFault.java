package org.loyaltyledger.platform.fault;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;

/** What JAX-RS itself refuses: paths, methods, media types. */
@Provider
public class HttpFault extends Faults<WebApplicationException> {}
