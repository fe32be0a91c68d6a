package org.jalon.process.engine;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;

/** The engine's accounts, of which nobody who is logged in may try out another person's password. */
class GuardedIdentityService extends IdentityServiceImpl {

    @Override
    public boolean checkPassword(String userId, String password) {
        String person = person();
        if (person != null && !person.equals(userId)) {
            throw Refusals.notForPeople();
        }
        return super.checkPassword(userId, password);
    }

    /** The web API lets a profile without an id through, which the engine then cannot keep. */
    @Override
    public void saveUser(User user) {
        if (user.getId() == null || user.getId().isBlank()) {
            throw Refusals.account("Un compte a toujours un identifiant : rien n’a été changé.");
        }
        super.saveUser(user);
    }

    /** Who is logged in; null when the application itself acts. */
    @Nullable
    String person() {
        Authentication current = getCurrentAuthentication();
        return current == null ? null : current.getUserId();
    }
}
