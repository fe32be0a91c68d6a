package org.jalon.cockpit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jalon.casefile.CaseNumber;
import org.jalon.casefile.CaseStatus;
import org.jalon.casefile.Closure;
import org.jalon.casefile.Phase;
import org.jspecify.annotations.Nullable;

/** What a manager may know of one case: its number, where it stands and its dates; no person and no content. */
record CaseLine(
        CaseNumber number,
        CaseStatus status,
        @Nullable Phase phase,
        String counsellor,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate phaseEnteredOn,
        @Nullable LocalDate deadline,
        @Nullable LocalDate absoluteLimit,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate followUpLimit,
        @Nullable LocalDate followUpDoneOn,
        @Nullable LocalDate closedOn,
        @Nullable Closure closure) {

    static final String COLUMNS = "case_number, status, phase, counsellor, started_on, phase_entered_on, deadline,"
            + " absolute_limit, ended_on, follow_up_limit, follow_up_done_on, closed_on, closure";

    static CaseLine read(ResultSet rs) throws SQLException {
        String phase = rs.getString("phase");
        String closure = rs.getString("closure");
        return new CaseLine(
                new CaseNumber(rs.getString("case_number")),
                CaseStatus.valueOf(rs.getString("status")),
                phase == null ? null : Phase.valueOf(phase),
                rs.getString("counsellor"),
                day(rs, "started_on"),
                day(rs, "phase_entered_on"),
                day(rs, "deadline"),
                day(rs, "absolute_limit"),
                day(rs, "ended_on"),
                day(rs, "follow_up_limit"),
                day(rs, "follow_up_done_on"),
                day(rs, "closed_on"),
                closure == null ? null : Closure.valueOf(closure));
    }

    private static @Nullable LocalDate day(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }

    /** The limits that have passed; each is inclusive. */
    List<CaseGroup> late(LocalDate today) {
        List<CaseGroup> late = new ArrayList<>();
        if (status == CaseStatus.OPEN && isBefore(deadline, today)) {
            late.add(CaseGroup.LATE_DEADLINE);
        }
        if (status == CaseStatus.OPEN && isBefore(absoluteLimit, today)) {
            late.add(CaseGroup.LATE_LIMIT);
        }
        if (status == CaseStatus.FOLLOW_UP && followUpDoneOn == null && isBefore(followUpLimit, today)) {
            late.add(CaseGroup.LATE_FOLLOW_UP);
        }
        return late;
    }

    private static boolean isBefore(@Nullable LocalDate limit, LocalDate today) {
        return limit != null && limit.isBefore(today);
    }
}
