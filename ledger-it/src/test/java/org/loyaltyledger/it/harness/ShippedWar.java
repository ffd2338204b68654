package org.loyaltyledger.it.harness;

import java.util.List;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Every test class runs against the WAR as it is shipped: nothing added, nothing left out. */
public class ShippedWar implements DeploymentScenarioGenerator {

    @Override
    public List<DeploymentDescription> generate(TestClass testClass) {
        WebArchive war =
                ShrinkWrap.createFromZipFile(WebArchive.class, Staged.war().toFile());
        return List.of(
                new DeploymentDescription("ledger", war).shouldBeManaged(true).shouldBeTestable(false));
    }
}
