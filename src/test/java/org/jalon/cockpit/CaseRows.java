package org.jalon.cockpit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jalon.rules.BilanCalendar;
import org.jalon.rules.BilanRules;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes cases made by hand, whose figures are known, straight into the tables. */
@TestComponent
class CaseRows {

    static final String CLAIRE = "conseiller1";
    static final String KARIM = "conseiller2";

    private static final BilanCalendar CALENDAR = new BilanCalendar(BilanRules.published());

    private final JdbcClient jdbc;
    /** Beyond the numbers of cases that are opened in earnest. */
    private static final int FIRST = 500_000;

    private int last = FIRST;

    CaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void forgetAll() {
        for (String table : List.of(
                "bc_erasure_certificate",
                "bc_case_event",
                "bc_appointment",
                "bc_mail",
                "bc_share_use",
                "bc_share",
                "bc_synthesis",
                "bc_case")) {
            jdbc.sql("delete from " + table).update();
        }
        last = FIRST;
    }

    /** A bilan in its second phase since its start. */
    Row started(String day) {
        LocalDate start = LocalDate.parse(day);
        return new Row()
                .set("status", "OPEN")
                .set("phase", "INVESTIGATION")
                .set("phase_entered_on", start)
                .set("started_on", start)
                .set("deadline", CALENDAR.firstDeadline(start))
                .set("absolute_limit", CALENDAR.absoluteLimit(start));
    }

    /** A case whose bilan took six weeks and ended on that day. */
    Row ended(String day) {
        LocalDate end = LocalDate.parse(day);
        return started(end.minusWeeks(6).toString())
                .set("status", "FOLLOW_UP")
                .set("phase", "FOLLOW_UP")
                .set("phase_entered_on", end)
                .set("ended_on", end)
                .set("follow_up_limit", CALENDAR.followUpLimit(end));
    }

    /** A case in the making. */
    final class Row {

        private final Map<String, @Nullable Object> values = new HashMap<>();

        private Row() {
            set("counsellor", CLAIRE);
        }

        Row set(String column, @Nullable Object value) {
            values.put(column, value);
            return this;
        }

        Row of(String counsellor) {
            return set("counsellor", counsellor);
        }

        Row in(String phase, String since) {
            return set("phase", phase).set("phase_entered_on", LocalDate.parse(since));
        }

        Row closed(String closure, String day) {
            return set("status", "CLOSED").set("closure", closure).set("closed_on", LocalDate.parse(day));
        }

        void times(int count) {
            for (int i = 0; i < count; i++) {
                add();
            }
        }

        String add() {
            last++;
            String number = "BC-2026-%06d".formatted(last);
            Map<String, @Nullable Object> row = new HashMap<>(values);
            row.put("case_number", number);
            row.put("first_name", "Ondine");
            row.put("last_name", "Zwartebroek");
            row.put("email", "ondine.zwartebroek@exemple.be");
            row.put("phone", "0470112233");
            row.put("language", "fr");
            row.put("during_working_hours", false);
            row.put("consented_at", LocalDate.of(2026, 1, 1).atStartOfDay().atOffset(ZoneOffset.UTC));
            row.put("early_end_reason", "Un motif confié");
            row.put("rules", "{}");
            String columns = String.join(", ", row.keySet());
            String names = ":" + String.join(", :", row.keySet());
            jdbc.sql("insert into bc_case (" + columns + ") values (" + names + ")")
                    .params(row)
                    .update();
            return number;
        }
    }

    void session(String number, String kind, String status, int interview, int individual) {
        jdbc.sql("insert into bc_appointment (id, case_number, kind, status, starts_at, minutes, place, mode,"
                        + " sequence_number, told_at, interview_quarters, individual_quarters) values (:id, :number,"
                        + " :kind, :status, :at, 60, 'Chez Ondine Zwartebroek', 'IN_PERSON', 0, :at, :interview,"
                        + " :individual)")
                .param("id", UUID.randomUUID().toString())
                .param("number", number)
                .param("kind", kind)
                .param("status", status)
                .param("at", LocalDate.of(2026, 1, 1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("interview", interview)
                .param("individual", individual)
                .update();
    }

    String mail(String number, String status, String nature, int attempts, String changedAt) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into bc_mail (id, case_number, kind, occurrence, recipient, facts, message_id, status,"
                        + " attempts, last_failure_nature, last_failure_code, requested_at, changed_at) values (:id,"
                        + " :number, 'ACKNOWLEDGEMENT', :id, 'BENEFICIARY', '{}', :id, :status, :attempts, :nature,"
                        + " 0, :at, :at)")
                .param("id", id)
                .param("number", number)
                .param("status", status)
                .param("attempts", attempts)
                .param("nature", nature)
                .param("at", java.time.OffsetDateTime.parse(changedAt))
                .update();
        return id;
    }
}
