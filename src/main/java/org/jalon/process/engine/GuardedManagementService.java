package org.jalon.process.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.management.SetJobRetriesBuilderImpl;
import org.jspecify.annotations.Nullable;

/** The engine's jobs, which people may have tried again and never switch off: a timer is somebody's deadline. */
class GuardedManagementService extends ManagementServiceImpl {

    private final Supplier<@Nullable String> person;

    GuardedManagementService(ProcessEngineConfigurationImpl engine, Supplier<@Nullable String> person) {
        super(engine);
        this.person = person;
    }

    @Override
    public SetJobRetriesBuilderImpl setJobRetries(int retries) {
        if (retries < 1 && person.get() != null) {
            throw Refusals.notForPeople();
        }
        return super.setJobRetries(retries);
    }
}
