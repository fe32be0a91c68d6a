package org.jalon.process.engine;

import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.task.Task;
import org.jalon.process.Accounts;
import org.jalon.process.Groups;

/**
 * Accounts as the engine keeps them, with three rules of ours. Passwords are checked without the engine's own lock, with
 * which any stranger could lock a counsellor out: who guesses is slowed down in front (decision 014); it takes as long for
 * an account that does not exist as for one that does. Whatever changes an account's access ends its sessions. An id that
 * once was somebody's is never given again (decision 022).
 */
class Identities extends DbIdentityServiceProvider {

    private static final String NOBODYS = "no password has this hash";

    private final Accounts accounts;

    Identities(Accounts accounts) {
        super();
        this.accounts = accounts;
    }

    static SessionFactory factory(Accounts accounts) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return Identities.class;
            }

            @Override
            public Session openSession() {
                return new Identities(accounts);
            }
        };
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        String given = password == null ? "" : password;
        UserEntity user = findUserById(userId);
        if (user == null || user.getPassword() == null) {
            Context.getProcessEngineConfiguration().getPasswordManager().encrypt(given + NOBODYS);
            return false;
        }
        return matchPassword(given, user);
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        UserEntity entity = (UserEntity) user;
        boolean isNew = entity.getRevision() == 0;
        if (isNew && accounts.isTaken(user.getId())) {
            throw Refusals.account("Cet identifiant est, ou a été, celui de quelqu’un : choisissez-en un autre.");
        }
        if (!isNew && findUserById(user.getId()) == null) {
            throw Refusals.account("Ce compte n’existe pas, ou plus : rien n’a été changé.");
        }
        boolean newPassword = entity.hasNewPassword();
        IdentityOperationResult result = super.saveUser(user);
        if (isNew) {
            accounts.opened(user.getId());
        } else if (newPassword) {
            accounts.accessChanged(user.getId());
        }
        return result;
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        IdentityOperationResult result = super.deleteUser(userId);
        accounts.closed(userId);
        return result;
    }

    @Override
    public IdentityOperationResult createMembership(String userId, String groupId) {
        IdentityOperationResult result = super.createMembership(userId, groupId);
        accounts.accessChanged(userId);
        if (groupId.equals(Groups.COUNSELLORS)) {
            giveRights(userId);
        }
        return result;
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        IdentityOperationResult result = super.deleteMembership(userId, groupId);
        if (result.getOperation().equals(IdentityOperationResult.OPERATION_DELETE)) {
            leave(userId, groupId);
        }
        return result;
    }

    @Override
    public IdentityOperationResult deleteGroup(String groupId) {
        createUserQuery(Context.getCommandContext()).memberOfGroup(groupId).list().stream()
                .map(User::getId)
                .forEach(member -> leave(member, groupId));
        return super.deleteGroup(groupId);
    }

    private void leave(String userId, String groupId) {
        accounts.accessChanged(userId);
        if (groupId.equals(Groups.COUNSELLORS)) {
            takeRights(userId);
        }
    }

    /** The rights that came with each assignment go with the role, though the tasks wait for whoever takes the case over. */
    private static void takeRights(String userId) {
        CommandContext context = Context.getCommandContext();
        context.runWithoutAuthorization(() -> {
            for (Task task : assignedTo(userId, context)) {
                context.getAuthorizationManager()
                        .deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), userId);
            }
            return null;
        });
    }

    /** And come back with it, for what is still theirs. */
    private static void giveRights(String userId) {
        CommandContext context = Context.getCommandContext();
        context.runWithoutAuthorization(() -> {
            for (Task task : assignedTo(userId, context)) {
                for (AuthorizationEntity right : context.getProcessEngineConfiguration()
                        .getResourceAuthorizationProvider()
                        .newTaskAssignee(task, null, userId)) {
                    if (right != null && right.getId() == null) {
                        context.getAuthorizationManager().insert(right);
                    }
                }
            }
            return null;
        });
    }

    private static Iterable<Task> assignedTo(String userId, CommandContext context) {
        return context.getProcessEngineConfiguration()
                .getTaskService()
                .createTaskQuery()
                .taskAssignee(userId)
                .list();
    }
}
