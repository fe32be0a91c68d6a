package org.jalon.tasklist;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jalon.overview.CaseOverview;
import org.jspecify.annotations.Nullable;

/**
 * What the tab Dossier shows.
 *
 * @param own what only the counsellor of the case sees; null for anybody else
 */
record Dossier(CaseOverview overview, @Nullable Own own) {

    /**
     * The counsellor's part: still no content, which has a door of its own.
     *
     * @param planningTask id of the open task that plans appointments; null once the bilan has ended
     * @param places where each appointment takes place, by its id
     * @param corrections of hours, oldest first
     */
    record Own(
            String person,
            String email,
            @Nullable String phone,
            @Nullable String planningTask,
            boolean duringWorkingHours,
            Map<String, String> places,
            List<Correction> corrections) {}

    /** An entry of hours as it was and as it is, in decimal hours. */
    record Correction(
            String appointmentId,
            Instant at,
            String reason,
            BigDecimal totalBefore,
            BigDecimal totalAfter,
            BigDecimal interviewBefore,
            BigDecimal interviewAfter) {}

    /** A confidential note, opened. */
    record OpenedNote(String label, String text, Instant writtenAt) {

        @Override
        public String toString() {
            return "OpenedNote[not shown]";
        }
    }
}
