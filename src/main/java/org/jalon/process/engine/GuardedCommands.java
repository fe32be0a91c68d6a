package org.jalon.process.engine;

import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.AbstractNativeQuery;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAuthorizationCommand;
import org.camunda.bpm.engine.impl.cmd.CreateGroupCmd;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.CreateUserCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveGroupCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockUserCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * What people may ask of the engine: to read, what their rights let them see; to change, the few acts that Jalon has a
 * use for, and its own. Deploying (which is running code), migrating, moving tokens, setting variables, starting or
 * correlating by hand, tasks out of a process, comments and attachments are nobody's, whatever rights an administrator
 * gives (decision 016). The application itself and its jobs, where nobody is logged in, are not held.
 */
class GuardedCommands extends CommandInterceptor {

    /** Each still asks for its own right. */
    private static final Set<Class<?>> ACTS = Set.of(
            ClaimTaskCmd.class,
            // managers: a mail that failed is tried again or given up
            SetJobRetriesCmd.class,
            DeleteProcessInstanceCmd.class,
            // administrators: accounts, groups and rights; people: their own profile and password
            CheckPassword.class,
            CreateUserCmd.class,
            SaveUserCmd.class,
            DeleteUserCmd.class,
            UnlockUserCmd.class,
            CreateGroupCmd.class,
            SaveGroupCmd.class,
            DeleteGroupCmd.class,
            CreateMembershipCmd.class,
            DeleteMembershipCmd.class,
            CreateAuthorizationCommand.class,
            SaveAuthorizationCmd.class,
            DeleteAuthorizationCmd.class);

    private static final String ENGINE = "org.camunda.bpm.engine.impl.";
    private static final String OURS = "org.jalon.";

    /** How the engine names its commands that change nothing. */
    private static final Set<String> READINGS = Set.of(
            "Get",
            "Find",
            "Is",
            "ExecuteFilter",
            "AuthorizationCheck",
            "CreateUserQuery",
            "CreateGroupQuery",
            "CreateTenantQuery",
            "DetermineHistoryLevel");

    private final Supplier<@Nullable String> person;

    /**
     * @param person the id of who is logged in; null when the application itself acts
     */
    GuardedCommands(Supplier<@Nullable String> person) {
        super();
        this.person = person;
    }

    @Override
    public <T> T execute(Command<T> command) {
        boolean asked = Context.getCommandContext() == null && person.get() != null;
        if (asked && !isOpenToPeople(command.getClass())) {
            throw Refusals.notForPeople();
        }
        return getNext().execute(command);
    }

    static boolean isOpenToPeople(Class<?> command) {
        return command.getName().startsWith(OURS) || ACTS.contains(command) || reads(command);
    }

    static boolean reads(Class<?> command) {
        return AbstractQuery.class.isAssignableFrom(command)
                || AbstractNativeQuery.class.isAssignableFrom(command)
                || (command.getName().startsWith(ENGINE)
                        && READINGS.stream().anyMatch(command.getSimpleName()::startsWith));
    }
}
