package org.loyaltyledger.platform.fault;

import jakarta.validation.ValidationException;
import jakarta.ws.rs.ext.Provider;

/** Parameters that break their constraints. */
@Provider
public class ValidationFault extends Faults<ValidationException> {}
