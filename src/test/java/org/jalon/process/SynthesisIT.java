package org.jalon.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jalon.casefile.CaseEvent;
import org.jalon.casefile.CaseFiles;
import org.jalon.casefile.CaseNumber;
import org.jalon.document.Pdf;
import org.jalon.document.SynthesisDocuments;
import org.jalon.process.retention.RetentionSweep;
import org.jalon.results.SynthesisScope;
import org.jalon.rules.BilanCalendar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R10: the synthesis is made when it is delivered, kept sealed, returned once and for all, and destroyed in time. */
@ProcessTest
@Tag("postgres")
class SynthesisIT {

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private SynthesisDocuments syntheses;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private RetentionSweep sweep;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    @Test
    void it_is_made_of_the_notes_when_it_is_delivered_and_kept_sealed() {
        dossiers.todayIs("2026-03-02");
        CaseNumber number = new CaseNumber(dossiers.endedBilan());
        assertThat(rows(number)).isEqualTo(2);
        Pdf whole = new Pdf(syntheses.readByBeneficiary(number, now()).orElseThrow()).keep("of-a-case");
        whole.mustBeValid();
        assertThat(whole.text())
                .containsSubsequence(
                        "Marie Dupont",
                        number.value(),
                        "12 h, en 6 rendez-vous",
                        "Claire Essai",
                        "Synthèse",
                        "Une demande",
                        "Des besoins",
                        "Motivations",
                        "Compétences",
                        "Aptitudes",
                        "Situation",
                        "Marché",
                        "Pistes",
                        "Projet",
                        "Un autre emploi chez un autre employeur",
                        "Facteurs",
                        "Étapes");
        List<String> sealed = jdbc.sql("select sealed from bc_synthesis where case_number = :n")
                .param("n", number.value())
                .query(String.class)
                .list();
        assertThat(sealed).allSatisfy(text -> assertThat(text).doesNotContain("JVBERi", "%PDF"));
        assertThat(DatabaseDump.placesOf(dataSource, "%PDF-")).isEmpty();
    }

    @Test
    void only_the_beneficiarys_first_reading_is_the_proof_that_it_was_returned() {
        dossiers.todayIs("2026-03-02");
        CaseNumber number = new CaseNumber(dossiers.endedBilan());
        Optional<byte[]> project = syntheses.share(number, SynthesisScope.PROJECT, now());
        assertThat(new Pdf(project.orElseThrow()).text()).contains("Projet").doesNotContain("Aptitudes", "Marché");
        assertThat(syntheses.share(number, SynthesisScope.WHOLE, now())).isPresent();
        assertThat(syntheses.firstReadAt(number)).isEmpty();
        assertThat(readings(number)).isEmpty();

        Instant first = now().plus(Duration.ofHours(1));
        byte[] read = syntheses.readByBeneficiary(number, first).orElseThrow();
        byte[] again = syntheses
                .readByBeneficiary(number, first.plus(Duration.ofDays(2)))
                .orElseThrow();
        assertThat(again).isEqualTo(read);
        assertThat(syntheses.firstReadAt(number)).contains(first);
        assertThat(readings(number))
                .containsExactly(new CaseEvent(number, first, CaseEvent.Kind.SYNTHESIS_READ, null, null));
    }

    @Test
    void a_case_that_was_delivered_before_there_were_documents_gets_one_at_the_first_reading() {
        dossiers.todayIs("2026-03-02");
        CaseNumber number = new CaseNumber(dossiers.endedBilan());
        jdbc.sql("delete from bc_synthesis where case_number = :n")
                .param("n", number.value())
                .update();
        assertThat(syntheses.firstReadAt(number)).isEmpty();
        assertThat(new Pdf(syntheses.readByBeneficiary(number, now()).orElseThrow()).text())
                .contains("Marie Dupont");
        assertThat(rows(number)).isEqualTo(2);
        assertThat(readings(number)).hasSize(1);
    }

    @Test
    void there_is_nothing_to_read_before_it_is_delivered_and_nothing_after_its_destruction() {
        dossiers.todayIs("2026-03-02");
        CaseNumber open = new CaseNumber(dossiers.request());
        assertThat(syntheses.readByBeneficiary(open, now())).isEmpty();
        assertThat(syntheses.share(open, SynthesisScope.PROJECT, now())).isEmpty();
        assertThat(readings(open)).isEmpty();

        String number = dossiers.endedBilan();
        dossiers.letTimePass(number, dossiers.file(number).end().plusMonths(12).plusDays(2));
        ClockUtil.setCurrentTime(Date.from(BilanCalendar.passed(
                Objects.requireNonNull(dossiers.file(number).closedOn()).plusMonths(1))));
        sweep.run();
        CaseNumber closed = new CaseNumber(number);
        assertThat(dossiers.file(number).resultsDestroyedOn()).isNotNull();
        assertThat(rows(closed)).isZero();
        assertThat(syntheses.readByBeneficiary(closed, now())).isEmpty();
        assertThat(syntheses.share(closed, SynthesisScope.WHOLE, now())).isEmpty();
        assertThat(rows(closed)).isZero();
    }

    private int rows(CaseNumber number) {
        return jdbc.sql("select count(*) from bc_synthesis where case_number = :n")
                .param("n", number.value())
                .query(Integer.class)
                .single();
    }

    private List<CaseEvent> readings(CaseNumber number) {
        return caseFiles.journal(number).stream()
                .filter(event -> event.kind() == CaseEvent.Kind.SYNTHESIS_READ)
                .toList();
    }

    private static Instant now() {
        return Dossiers.now();
    }
}
