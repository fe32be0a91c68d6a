package org.jalon.process.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.jalon.platform.MissingSettingsException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Makes the first administrator from the environment. An engine without one would let any passer-by make themselves
 * administrator through the web application's set-up page, so there is no start without, and the port opens only
 * afterwards: an {@code ApplicationRunner} would come a moment too late.
 */
@Component
class FirstAdministrator implements SmartInitializingSingleton {

    private static final String PASSWORD = "JALON_ADMIN_PASSWORD : son mot de passe (10 caractères au moins, avec"
            + " majuscule, minuscule, chiffre et signe, sans l’identifiant)";

    private final IdentityService identityService;
    private final AdministratorSettings settings;

    FirstAdministrator(IdentityService identityService, AdministratorSettings settings) {
        this.identityService = identityService;
        this.settings = settings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (identityService
                        .createUserQuery()
                        .memberOfGroup(Groups.CAMUNDA_ADMIN)
                        .count()
                > 0) {
            return;
        }
        List<String> missing = new ArrayList<>();
        if (settings.id().isBlank()) {
            missing.add("JALON_ADMIN_ID : l’identifiant du premier compte d’administration");
        }
        if (settings.password().isBlank()) {
            missing.add(PASSWORD);
        }
        if (!missing.isEmpty()) {
            throw new MissingSettingsException(missing);
        }
        create();
    }

    private void create() {
        User user = identityService.newUser(settings.id());
        user.setFirstName("Administration");
        user.setEmail(settings.email());
        user.setPassword(settings.password());
        if (!identityService
                .checkPasswordAgainstPolicy(settings.password(), user)
                .isValid()) {
            throw new MissingSettingsException(List.of(PASSWORD));
        }
        if (identityService.createGroupQuery().groupId(Groups.CAMUNDA_ADMIN).count() == 0) {
            Group group = identityService.newGroup(Groups.CAMUNDA_ADMIN);
            group.setName("Administration");
            group.setType(Groups.GROUP_TYPE_SYSTEM);
            identityService.saveGroup(group);
        }
        identityService.saveUser(user);
        identityService.createMembership(settings.id(), Groups.CAMUNDA_ADMIN);
    }
}
