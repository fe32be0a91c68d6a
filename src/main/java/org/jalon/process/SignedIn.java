package org.jalon.process;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jalon.platform.Refused;
import org.springframework.stereotype.Component;

/** Who is asking: the person who logged in to the webapps. Our endpoints below /camunda/api share their door. */
@Component
public class SignedIn {

    private final IdentityService identityService;
    private final Memberships memberships;

    SignedIn(IdentityService identityService, Memberships memberships) {
        this.identityService = identityService;
        this.memberships = memberships;
    }

    /**
     * The user id of who is asking.
     *
     * @throws Refused if nobody is logged in
     */
    public String user() {
        return current().getUserId();
    }

    /**
     * Lets only managers of counsellors pass.
     *
     * @throws Refused if who is asking is no manager
     */
    public void mustBeManager() {
        mustBeIn(Groups.MANAGERS, "Cette page est réservée aux responsables.");
    }

    /**
     * Lets only counsellors pass.
     *
     * @throws Refused if who is asking is no counsellor
     */
    public void mustBeCounsellor() {
        mustBeIn(Groups.COUNSELLORS, "Ceci est réservé aux conseillers et conseillères.");
    }

    private void mustBeIn(String group, String otherwise) {
        if (!memberships.isIn(user(), group)) {
            throw new Refused(Refused.Reason.NOT_YOURS, otherwise);
        }
    }

    private Authentication current() {
        Authentication authentication = identityService.getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            throw new Refused(Refused.Reason.NOT_SIGNED_IN, "Votre session est terminée : connectez-vous à nouveau.");
        }
        return authentication;
    }
}
