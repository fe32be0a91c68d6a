package org.jalon.process;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jalon.platform.Refused;
import org.springframework.stereotype.Component;

/** Who is asking: the person who logged in to the webapps. Our endpoints below /camunda/api share their door. */
@Component
public class SignedIn {

    private final IdentityService identityService;

    SignedIn(IdentityService identityService) {
        this.identityService = identityService;
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
        List<String> groups = current().getGroupIds();
        if (groups == null || !groups.contains(Groups.MANAGERS)) {
            throw new Refused(Refused.Reason.NOT_YOURS, "Cette page est réservée aux responsables.");
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
