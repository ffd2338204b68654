package org.loyaltyledger.platform.fault;

import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.ext.Provider;

/** Failures at commit. */
@Provider
public class CommitFault extends Faults<TransactionalException> {}
