package org.jalon.process;

import static org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Who is in which group now, whatever a session remembers. Asks for no rights: the answer is only ever a yes or a no. */
@Component
public class Memberships {

    private final IdentityService identityService;
    private final Engine engine;

    Memberships(IdentityService identityService, Engine engine) {
        this.identityService = identityService;
        this.engine = engine;
    }

    public boolean isIn(String userId, String group) {
        return isInOne(userId, group);
    }

    /** Whether tasks can be that account's at all. */
    public boolean hasTasks(String userId) {
        return isInOne(userId, Groups.COUNSELLORS, Groups.MANAGERS);
    }

    /** Whether the account is in one of the groups that Jalon knows: who is in none has nothing to do here. */
    public boolean hasRole(String userId) {
        return isInOne(userId, Groups.COUNSELLORS, Groups.MANAGERS, CAMUNDA_ADMIN);
    }

    private boolean isInOne(String userId, String... groups) {
        return engine.freely(() -> identityService
                        .createGroupQuery()
                        .groupMember(userId)
                        .groupIdIn(groups)
                        .count())
                > 0;
    }
}
