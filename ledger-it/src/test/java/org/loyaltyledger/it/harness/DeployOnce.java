package org.loyaltyledger.it.harness;

import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;

/**
 * Lets only the first class of the suite deploy and none undeploy: the adapter starts Payara Micro with a deployment
 * and stops it when this JVM ends.
 */
public class DeployOnce {

    private boolean deployed;

    void deploy(@Observes EventContext<DeployManagedDeployments> deployment) {
        if (!deployed) {
            deployed = true;
            deployment.proceed();
        }
    }

    void keep(@Observes EventContext<UnDeployManagedDeployments> ignored) {
        // Not proceeding is what keeps it.
    }
}
