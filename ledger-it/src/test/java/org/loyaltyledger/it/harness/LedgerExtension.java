package org.loyaltyledger.it.harness;

import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Teaches Arquillian to deploy the WAR once for the whole suite instead of once for each class. */
public class LedgerExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(EnvironmentFirst.class)
                .observer(DeployOnce.class)
                .service(DeploymentScenarioGenerator.class, ShippedWar.class);
    }
}
