package org.jalon.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.migration.Context;
import org.jalon.process.ProcessTest;
import org.jalon.rules.BilanRules;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases from before version 5 get their limits, by their own rules, and the day on which they entered their phase. */
@ProcessTest
@Tag("postgres")
class KeptLimitsIT {

    private static final Beneficiary SOMEBODY = new Beneficiary("Ancien", "Dossier", "ancien@exemple.be", null, "fr");

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    @Test
    void a_case_from_before_gets_what_it_would_have_kept() throws SQLException {
        CaseFile ended = opened("2025-10-31").enter(Phase.INVESTIGATION, LocalDate.of(2025, 11, 20));
        ended = ended.enter(Phase.CONCLUSION, LocalDate.of(2025, 12, 1))
                .deliverSynthesis(LocalDate.of(2025, 12, 30))
                .endBilan(LocalDate.of(2025, 12, 31));
        caseFiles.save(ended);
        entered(ended, Phase.PRELIMINARY, "2025-10-31T09:00:00Z");
        // half an hour into the first of December in Brussels
        entered(ended, Phase.CONCLUSION, "2025-11-30T23:30:00Z");
        Map<String, Object> kept = row(ended);

        forget(ended);
        migrate();

        assertThat(row(ended)).isEqualTo(kept);
        assertThat(String.valueOf(kept.get("absolute_limit"))).isEqualTo("2026-02-28");
        assertThat(String.valueOf(kept.get("follow_up_limit"))).isEqualTo("2026-06-30");
        assertThat(String.valueOf(kept.get("phase_entered_on"))).isEqualTo("2025-12-01");
    }

    @Test
    void a_case_from_before_is_reckoned_by_its_own_rules_and_known_to_be_extended() throws SQLException {
        CaseFile extended = opened("2026-03-02").moveDeadline(LocalDate.of(2026, 5, 4));
        caseFiles.save(extended);
        forget(extended);
        String rules = new RulesJson().write(BilanRules.published()).replaceFirst("\"P4M\"", "\"P3M\"");
        jdbc.sql("update bc_case set rules = :rules where case_number = :number")
                .param("rules", rules)
                .param("number", extended.number().value())
                .update();

        migrate();

        assertThat(String.valueOf(row(extended).get("absolute_limit"))).isEqualTo("2026-06-02");
        assertThat(row(extended).get("extended")).isEqualTo(true);
        assertThat(row(extended).get("follow_up_limit")).isNull();
    }

    private CaseFile opened(String day) {
        LocalDate start = LocalDate.parse(day);
        CaseFile received = caseFiles.receive(SOMEBODY, false, "conseiller1", Instant.parse(day + "T08:00:00Z"));
        CaseFile opened = received.open(start).enter(Phase.PRELIMINARY, start);
        caseFiles.save(opened);
        return opened;
    }

    private void entered(CaseFile file, Phase phase, String at) {
        caseFiles.note(
                new CaseEvent(file.number(), Instant.parse(at), CaseEvent.Kind.PHASE_ENTERED, phase.name(), null));
    }

    private void forget(CaseFile file) {
        jdbc.sql("update bc_case set absolute_limit = null, follow_up_limit = null, extended = false,"
                        + " phase_entered_on = null, phase = :phase where case_number = :number")
                .param("phase", file.status() == CaseStatus.OPEN ? "PRELIMINARY" : "CONCLUSION")
                .param("number", file.number().value())
                .update();
    }

    private void migrate() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Context context = mock(Context.class);
            when(context.getConnection()).thenReturn(connection);
            new KeptLimits().migrate(context);
        }
    }

    private Map<String, Object> row(CaseFile file) {
        return jdbc.sql("select absolute_limit, follow_up_limit, extended, phase_entered_on from bc_case"
                        + " where case_number = :number")
                .param("number", file.number().value())
                .query()
                .singleRow();
    }
}
