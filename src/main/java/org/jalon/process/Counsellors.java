package org.jalon.process;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.jalon.document.CounsellorNames;
import org.jalon.mail.MailRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who can be given a case: the members of the group of counsellors. Asks for no rights: whoever calls has checked them. */
@Component
public class Counsellors implements CounsellorNames {

    private final IdentityService identityService;
    private final Engine engine;

    Counsellors(IdentityService identityService, Engine engine) {
        this.identityService = identityService;
        this.engine = engine;
    }

    /** Their user ids, in order. */
    public List<String> ids() {
        return engine.freely(() ->
                members().orderByUserId().asc().list().stream().map(User::getId).toList());
    }

    /** Whether that is the id of one of them; whatever is given, from anybody. */
    boolean include(String id) {
        return MailRequest.canBeRecipient(id)
                && engine.freely(() -> members().userId(id).count() > 0);
    }

    @Override
    public String nameOf(String userId) {
        User user = engine.freely(
                () -> identityService.createUserQuery().userId(userId).singleResult());
        return user == null ? "" : (text(user.getFirstName()) + " " + text(user.getLastName())).strip();
    }

    private static String text(@Nullable String name) {
        return name == null ? "" : name;
    }

    private UserQuery members() {
        return identityService.createUserQuery().memberOfGroup(Groups.COUNSELLORS);
    }
}
