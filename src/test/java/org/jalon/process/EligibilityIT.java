package org.jalon.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.jalon.casefile.CaseStatus;
import org.jalon.casefile.Closure;
import org.jalon.mail.MailFact;
import org.jalon.mail.MailKind;
import org.jalon.mail.RedirectionReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may have a bilan, and what happens to who may not (R1, R2, R3, R15). */
@ProcessTest
class EligibilityIT {

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Post post;

    @Autowired
    private Traces traces;

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(textBlock = """
                    purpose,            SKILLS_VALIDATION, SKILLS_VALIDATION,          validation des compétences
                    purpose,            OUTPLACEMENT,      OUTPLACEMENT,               outplacement
                    purpose,            HR_ASSESSMENT,     HR_ASSESSMENT,              évalu
                    purpose,            COACHING,          COACHING,                   coaching
                    purpose,            PSYCHOTHERAPY,     PSYCHOTHERAPY,              psycho
                    initiative,         EMPLOYER,          EMPLOYER_INITIATIVE,        employeur
                    employedWorker,     false,             NOT_EMPLOYED,               contrat
                    duringWorkingHours, true,              EMPLOYER_AGREEMENT_MISSING, accord
                    """)
    void a_request_that_is_not_for_a_bilan_is_redirected_by_a_mail_with_its_reason_and_opens_nothing(
            String field, String value, String reason, String word) {
        String number = redirected(Map.of(field, typed(value), "employerAgreement", false));
        assertThat(post.asked(number, MailKind.REDIRECTION).request().facts())
                .containsExactly(Map.entry(MailFact.REDIRECTION_REASON, reason));
        assertThat(post.kinds(number)).containsExactly(MailKind.REDIRECTION);
        assertThat(post.only(number, MailKind.REDIRECTION).text()).containsIgnoringCase(word);
        assertThat(traces.passed(number)).contains("End_Redirected").doesNotContain("Open_CaseFile");
        assertThat(dossiers.tasks(number)).isEmpty();
        assertThat(dossiers.isRunning(number)).isFalse();
        assertThat(dossiers.file(number).closure()).isEqualTo(Closure.REDIRECTED);
        assertThat(dossiers.file(number).startedOn()).isNull();
    }

    /** The rows above are all there are. */
    @Test
    void every_reason_has_a_row_and_every_row_a_reason() throws IOException {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/processes/eligibility.dmn"))) {
            assertThat(Dmn.readModelFromStream(file).getModelElementsByType(OutputEntry.class))
                    .extracting(entry -> entry.getText().getTextContent().replace("\"", ""))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    Stream.of("ELIGIBLE"),
                                    Stream.of(RedirectionReason.values()).map(Enum::name))
                            .toList());
        }
    }

    @Test
    void what_is_asked_for_decides_before_who_asks() {
        String number = redirected(Map.of("purpose", "COACHING", "initiative", "EMPLOYER", "employedWorker", false));
        assertThat(post.asked(number, MailKind.REDIRECTION).request().facts())
                .containsEntry(MailFact.REDIRECTION_REASON, "COACHING");
    }

    @Test
    void the_employers_initiative_opens_no_bilan_even_with_its_agreement() {
        String number =
                redirected(Map.of("initiative", "EMPLOYER", "duringWorkingHours", true, "employerAgreement", true));
        assertThat(post.asked(number, MailKind.REDIRECTION).request().facts())
                .containsEntry(MailFact.REDIRECTION_REASON, "EMPLOYER_INITIATIVE");
    }

    /** R1: part-time, sick leave and notice are admissible and hence not asked; R15: agreement in working hours only. */
    @ParameterizedTest(name = "during working hours: {0}, agreement: {1}")
    @CsvSource({"false, false", "false, true", "true, true"})
    void a_worker_under_contract_on_own_initiative_enters_phase_one_the_same_day(boolean during, boolean agreed) {
        dossiers.todayIs("2026-03-02");
        Map<String, Object> fields = Dossiers.eligibleRequest();
        fields.put("duringWorkingHours", during);
        fields.put("employerAgreement", agreed);
        String number = dossiers.request(EngineTestSetup.COUNSELLOR, fields);
        dossiers.settle(number);
        BpmnAwareTests.assertThat(traces.bilan(number))
                .isWaitingAt(BilanProcess.TASK_CONFIRM_ENGAGEMENT, BilanProcess.TASK_PLAN_APPOINTMENTS)
                .hasNotPassed("Mail_Redirection");
        assertThat(dossiers.file(number).status()).isEqualTo(CaseStatus.OPEN);
        assertThat(dossiers.file(number).start()).isEqualTo("2026-03-02");
        assertThat(post.kinds(number)).containsExactly(MailKind.ACKNOWLEDGEMENT);
    }

    @Test
    void a_request_without_an_answer_about_the_employers_agreement_is_eligible_outside_working_hours() {
        Map<String, Object> fields = Dossiers.eligibleRequest();
        fields.remove("employerAgreement");
        String number = dossiers.request(EngineTestSetup.COUNSELLOR, fields);
        assertThat(dossiers.isRunning(number)).isTrue();
    }

    private String redirected(Map<String, Object> differences) {
        Map<String, Object> fields = Dossiers.eligibleRequest();
        fields.putAll(differences);
        String number = dossiers.request(EngineTestSetup.COUNSELLOR, fields);
        dossiers.settle(number);
        return number;
    }

    private static Object typed(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> value;
        };
    }
}
