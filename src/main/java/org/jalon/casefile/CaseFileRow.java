package org.jalon.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and writes a row of bc_case. */
final class CaseFileRow {

    private static final List<String> COLUMNS = List.of(
            "case_number",
            "status",
            "phase",
            "phase_entered_on",
            "counsellor",
            "first_name",
            "last_name",
            "email",
            "phone",
            "language",
            "during_working_hours",
            "consented_at",
            "started_on",
            "deadline",
            "ended_on",
            "early_end_reason",
            "synthesis_on",
            "return_mode",
            "return_wish",
            "follow_up_answered_on",
            "follow_up_done_on",
            "follow_up_late_on",
            "closed_on",
            "closure",
            "results_destroyed_on",
            "erasure_requested_on",
            "erased_on",
            "rules",
            "absolute_limit",
            "follow_up_limit",
            "extended",
            "results_kept_since",
            "person_kept_since");

    static final String INSERT = "insert into bc_case (" + String.join(", ", COLUMNS) + ") values ("
            + COLUMNS.stream().map(column -> ":" + column).collect(Collectors.joining(", ")) + ")";

    static final String UPDATE = "update bc_case set "
            + COLUMNS.stream().skip(1).map(c -> c + " = :" + c).collect(Collectors.joining(", "))
            + " where case_number = :case_number";

    private final RulesJson rulesJson = new RulesJson();

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    Map<String, @Nullable Object> parameters(CaseFile file) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("case_number", file.number().value());
        values.put("status", file.status().name());
        values.put("phase", file.phase() == null ? null : file.phase().name());
        values.put("phase_entered_on", file.phaseEnteredOn());
        values.put("counsellor", file.counsellor());
        values.put("first_name", file.beneficiary().firstName());
        values.put("last_name", file.beneficiary().lastName());
        values.put("email", file.beneficiary().email());
        values.put("phone", file.beneficiary().phone());
        values.put("language", file.beneficiary().language());
        values.put("during_working_hours", file.duringWorkingHours());
        values.put("consented_at", utc(file.consentedAt()));
        values.put("started_on", file.startedOn());
        values.put("deadline", file.deadline());
        values.put("ended_on", file.endedOn());
        values.put("early_end_reason", file.earlyEndReason());
        values.put("synthesis_on", file.synthesisOn());
        values.put("return_mode", file.returnMode());
        values.put("return_wish", file.returnWish());
        values.put("follow_up_answered_on", file.followUpAnsweredOn());
        values.put("follow_up_done_on", file.followUpDoneOn());
        values.put("follow_up_late_on", file.followUpLateOn());
        values.put("closed_on", file.closedOn());
        values.put("closure", file.closure() == null ? null : file.closure().name());
        values.put("results_destroyed_on", file.resultsDestroyedOn());
        values.put("erasure_requested_on", file.erasureRequestedOn());
        values.put("erased_on", file.erasedOn());
        values.put("rules", rulesJson.write(file.rules()));
        // reckoned by the rules of the case, kept for the questions that only an index answers in time
        values.put(
                "absolute_limit",
                file.startedOn() == null ? null : file.calendar().absoluteLimit(file.startedOn()));
        values.put(
                "follow_up_limit",
                file.endedOn() == null ? null : file.calendar().followUpLimit(file.endedOn()));
        values.put("extended", file.isExtended());
        values.put("results_kept_since", file.resultsDestroyedOn() == null ? file.closedOn() : null);
        values.put("person_kept_since", file.erasedOn() == null ? file.closedOn() : null);
        return values;
    }

    CaseFile read(ResultSet rs) throws SQLException {
        return new CaseFile(
                new CaseNumber(rs.getString("case_number")),
                CaseStatus.valueOf(rs.getString("status")),
                optional(rs.getString("phase"), Phase::valueOf),
                rs.getObject("phase_entered_on", LocalDate.class),
                rs.getString("counsellor"),
                new Beneficiary(
                        rs.getString("first_name"),
                        rs.getString("last_name"),
                        rs.getString("email"),
                        rs.getString("phone"),
                        rs.getString("language")),
                rs.getBoolean("during_working_hours"),
                rs.getObject("consented_at", OffsetDateTime.class).toInstant(),
                rs.getObject("started_on", LocalDate.class),
                rs.getObject("deadline", LocalDate.class),
                rs.getObject("ended_on", LocalDate.class),
                rs.getString("early_end_reason"),
                rs.getObject("synthesis_on", LocalDate.class),
                rs.getString("return_mode"),
                rs.getString("return_wish"),
                rs.getObject("follow_up_answered_on", LocalDate.class),
                rs.getObject("follow_up_done_on", LocalDate.class),
                rs.getObject("follow_up_late_on", LocalDate.class),
                rs.getObject("closed_on", LocalDate.class),
                optional(rs.getString("closure"), Closure::valueOf),
                rs.getObject("results_destroyed_on", LocalDate.class),
                rs.getObject("erasure_requested_on", LocalDate.class),
                rs.getObject("erased_on", LocalDate.class),
                rulesJson.read(rs.getString("rules")));
    }

    static CaseEvent event(ResultSet rs) throws SQLException {
        return new CaseEvent(
                new CaseNumber(rs.getString("case_number")),
                rs.getObject("happened_at", OffsetDateTime.class).toInstant(),
                CaseEvent.Kind.valueOf(rs.getString("kind")),
                rs.getString("detail"),
                rs.getString("actor"));
    }

    private static <T> @Nullable T optional(@Nullable String value, Function<String, T> read) {
        return value == null ? null : read.apply(value);
    }
}
