package org.loyaltyledger.vault.intake;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.loyaltyledger.ground.database.DatabaseSource;
import org.loyaltyledger.vault.writer.Store;
import org.loyaltyledger.vault.writer.Vault;
import org.loyaltyledger.vault.writer.VaultSettings;
import org.loyaltyledger.vault.writer.Watch;

/** Makes the vault of this node, with the stores of all rooms, and stops it with the application. */
@ApplicationScoped
public class VaultSource {

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private DatabaseSource database;

    @Inject
    private Clock clock;

    @Inject
    @Any
    private Instance<Store<?, ?>> stores;

    @Inject
    @Any
    private Instance<Watch> watch;

    @Inject
    @ConfigProperty(name = "LEDGER_QUEUE_CAPACITY", defaultValue = "4096")
    private int queueCapacity;

    @Inject
    @ConfigProperty(name = "LEDGER_BATCH_MOST", defaultValue = "256")
    private int batchMost;

    @Inject
    @ConfigProperty(name = "LEDGER_PATIENCE", defaultValue = "PT30S")
    private Duration patience;

    @Inject
    @ConfigProperty(name = "LEDGER_ROWS_REMEMBERED")
    private Optional<Integer> rowsRemembered;

    @Inject
    @ConfigProperty(name = "LEDGER_CLOCK_TOLERANCE", defaultValue = "PT5S")
    private Duration clockTolerance;

    @Produces
    @Singleton
    Vault vault() {
        List<Store<?, ?>> all = new ArrayList<>();
        stores.forEach(all::add);
        return new Vault(
                database.writers(),
                all,
                clock,
                new VaultSettings(queueCapacity, batchMost, patience, clockTolerance, rowsRemembered()),
                watch.isResolvable() ? watch.get() : Watch.NONE,
                threads::newThread);
    }

    private int rowsRemembered() {
        return rowsRemembered.orElseGet(
                () -> VaultSettings.rowsFor(Runtime.getRuntime().maxMemory()));
    }

    void stop(@Disposes Vault vault) {
        vault.close();
    }
}
