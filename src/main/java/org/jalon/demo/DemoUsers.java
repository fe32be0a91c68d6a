package org.jalon.demo;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jalon.process.Groups;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people of the demonstration; the administrator comes from application-demo.yaml. */
@Component
@Profile("demo")
class DemoUsers {

    static final String PASSWORD = "Jalon-demo-2026";

    private final IdentityService identityService;

    DemoUsers(IdentityService identityService) {
        this.identityService = identityService;
    }

    boolean exist() {
        return identityService.createUserQuery().userId("conseiller1").count() > 0;
    }

    void create() {
        user("conseiller1", "Claire", "Lambert", Groups.COUNSELLORS);
        user("conseiller2", "Karim", "Benali", Groups.COUNSELLORS);
        user("responsable1", "Renée", "Martens", Groups.MANAGERS);
    }

    private void user(String id, String firstName, String lastName, String group) {
        User user = identityService.newUser(id);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setEmail(id + "@jalon.example");
        user.setPassword(PASSWORD);
        identityService.saveUser(user);
        identityService.createMembership(id, group);
    }
}
