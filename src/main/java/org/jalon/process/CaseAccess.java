package org.jalon.process;

import org.jalon.casefile.CaseFile;
import org.springframework.stereotype.Component;

/**
 * The one judge of who may see a case, or act on it, now: its counsellor, as long as they are one. Every door asks here;
 * whoever else may, one day, is added here (decision 022).
 */
@Component
public class CaseAccess {

    private final Memberships memberships;

    CaseAccess(Memberships memberships) {
        this.memberships = memberships;
    }

    /** Whether that person may be told, without a name, of a case one of whose tasks they may read. */
    public boolean mayBeTold(String userId) {
        return memberships.hasTasks(userId);
    }

    /** Whether that person may see this case and act on it; a case that was erased is nobody's any longer. */
    public boolean may(String userId, CaseFile file) {
        return userId.equals(file.counsellor())
                && file.erasedOn() == null
                && memberships.isIn(userId, Groups.COUNSELLORS);
    }
}
