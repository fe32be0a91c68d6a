package org.jalon.process;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.stereotype.Component;

/**
 * Asks the engine what nobody has a right to ask for by hand, because another rule has decided already that this person
 * may; joins a running transaction.
 */
@Component
class Engine {

    private final CommandExecutor commandExecutor;

    Engine(SpringProcessEngineConfiguration engine) {
        commandExecutor = engine.getCommandExecutorTxRequired();
    }

    /** Takes a person's right to a task away; the engine keeps it when the task gets another assignee. */
    void withdrawRight(String taskId, String user) {
        commandExecutor.execute(context -> {
            context.getAuthorizationManager().deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, taskId, user);
            return null;
        });
    }

    <T> T freely(Callable<T> ask) {
        return commandExecutor.execute(context -> context.runWithoutAuthorization(ask));
    }
}
