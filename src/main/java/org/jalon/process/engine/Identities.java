package org.jalon.process.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * Checks passwords without the engine's own lock, with which any stranger could lock a counsellor out: who guesses is
 * slowed down in front (decision 014). It takes as long for an account that does not exist as for one that does.
 */
public class Identities extends DbIdentityServiceProvider {

    private static final String NOBODYS = "no password has this hash";

    static GenericManagerFactory factory() {
        return new GenericManagerFactory(Identities.class);
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
}
