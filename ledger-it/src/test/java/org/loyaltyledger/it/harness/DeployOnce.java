package org.loyaltyledger.it.harness;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;

/**
 * Lets only the first class of this JVM deploy and none undeploy: the adapter starts Payara Micro with a deployment
 * and stops it when this JVM ends.
 */
public class DeployOnce {

    /** Of the JVM: where several run side by side, each class has an Arquillian of its own. */
    private static final AtomicBoolean DEPLOYED = new AtomicBoolean();

    void deploy(@Observes EventContext<DeployManagedDeployments> deployment) {
        if (DEPLOYED.compareAndSet(false, true)) {
            deployment.proceed();
        }
    }

    void keep(@Observes EventContext<UnDeployManagedDeployments> ignored) {
        // Not proceeding is what keeps it.
    }
}
