package org.jalon.process.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jalon.process.Accounts;
import org.jalon.process.form.Submissions;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Makes the stock engine Jalon's: guarded services, own rights and retries (decision 002). */
@Component
class JalonEngine extends AbstractProcessEnginePlugin {

    private final TaskGuard guard;
    private final Submissions submissions;
    private final TaskLabels taskLabels;
    private final Accounts accounts;
    private final ApplicationContext context;

    JalonEngine(
            TaskGuard guard,
            Submissions submissions,
            TaskLabels taskLabels,
            Accounts accounts,
            ApplicationContext context) {
        super();
        this.guard = guard;
        this.submissions = submissions;
        this.taskLabels = taskLabels;
        this.accounts = accounts;
        this.context = context;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        GuardedIdentityService identities = new GuardedIdentityService();
        engine.setIdentityService(identities);
        engine.setAuthorizationService(new GuardedAuthorizationService(identities::person));
        engine.setManagementService(new GuardedManagementService(engine, identities::person));
        // one each: an interceptor knows but one successor
        engine.setCustomPreCommandInterceptorsTxRequired(List.of(new GuardedCommands(identities::person)));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(List.of(new GuardedCommands(identities::person)));
        engine.setExpressionManager(new GuardedExpressions(context));
        GuardedTaskService tasks = new GuardedTaskService(guard, identities::person);
        engine.setTaskService(tasks);
        engine.setFormService(new GuardedFormService(guard, tasks, submissions));
        engine.setResourceAuthorizationProvider(new CaseAuthorizations());
        List<BpmnParseListener> parseListeners = new ArrayList<>();
        if (engine.getCustomPostBPMNParseListeners() != null) {
            parseListeners.addAll(engine.getCustomPostBPMNParseListeners());
        }
        parseListeners.add(taskLabels);
        engine.setCustomPostBPMNParseListeners(parseListeners);
        engine.setFailedJobCommandFactory(new MailRetries());
        engine.setDefaultUserPermissionForTask(TaskPermissions.TASK_WORK);
        engine.setEnforceSpecificVariablePermission(true);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setEnablePasswordPolicy(true);
        engine.setPasswordEncryptor(new PasswordHash());
        engine.setIdentityProviderSessionFactory(Identities.factory(accounts));
        // refusals are answers; failed jobs are logged by the job executor, failed requests by the web API
        engine.setEnableCmdExceptionLogging(false);
    }
}
