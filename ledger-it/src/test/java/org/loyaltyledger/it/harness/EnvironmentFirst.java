package org.loyaltyledger.it.harness;

import org.jboss.arquillian.config.impl.extension.ConfigurationRegistrar;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.api.event.ManagerStarted;

/** Starts the database before arquillian.xml is read, because that names its address. */
public class EnvironmentFirst {

    /** Before {@link ConfigurationRegistrar}, which has no precedence. */
    private static final int EARLY = 100;

    void start(@Observes(precedence = EARLY) ManagerStarted event) {
        Environment.get().publish();
    }
}
