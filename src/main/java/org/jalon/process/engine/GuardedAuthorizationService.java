package org.jalon.process.engine;

import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.AuthorizationServiceImpl;
import org.jspecify.annotations.Nullable;

/**
 * The engine's rights, of which people give and take only those on accounts and on the applications. A right on a case
 * comes with being its counsellor and in no other way: an administrator who could give it could give it to themselves
 * (R10, R14).
 */
class GuardedAuthorizationService extends AuthorizationServiceImpl {

    private static final Set<Resource> GIVEN_BY_HAND = Set.of(
            Resources.APPLICATION,
            Resources.USER,
            Resources.GROUP,
            Resources.GROUP_MEMBERSHIP,
            Resources.AUTHORIZATION);

    private final Supplier<@Nullable String> person;

    GuardedAuthorizationService(Supplier<@Nullable String> person) {
        super();
        this.person = person;
    }

    @Override
    public Authorization saveAuthorization(Authorization authorization) {
        mayBeGivenByHand(authorization);
        return super.saveAuthorization(authorization);
    }

    @Override
    public void deleteAuthorization(String authorizationId) {
        Authorization authorization =
                createAuthorizationQuery().authorizationId(authorizationId).singleResult();
        if (authorization != null) {
            mayBeGivenByHand(authorization);
        }
        super.deleteAuthorization(authorizationId);
    }

    private void mayBeGivenByHand(Authorization authorization) {
        if (person.get() != null
                && GIVEN_BY_HAND.stream()
                        .noneMatch(resource -> resource.resourceType() == authorization.getResourceType())) {
            throw Refusals.notForPeople();
        }
    }
}
