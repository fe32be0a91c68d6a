package org.jalon.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jalon.browser.Tasklist;
import org.jalon.casefile.Closure;
import org.jalon.mail.Audience;
import org.jalon.mail.MailBox;
import org.jalon.mail.MailFile;
import org.jalon.mail.MailKind;
import org.jalon.mail.MailStatus;
import org.jalon.rules.BilanCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A whole life by hand: a counsellor and a manager in Tasklist, with the real forms; the clock does the rest. */
@ProcessTest
// a database of its own: Tasklist pages its list, and other tests leave tasks behind
@Tag("browser")
class TasklistLifeIT {

    private static final String PASSWORD = "Mot-de-passe-2026!";
    private static final Path PICTURES = Path.of("target/pictures");
    private static final String ADDRESS = "odile@exemple.be";

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private MailBox mailBox;

    @LocalServerPort
    private int port;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void a_counsellor_and_a_manager_bring_a_case_from_its_request_to_its_closure() {
        // the browser has a clock of its own, which refuses days gone by
        dossiers.todayIs(LocalDate.now(BilanCalendar.ZONE).plusDays(1));
        try (Tasklist counsellor =
                Tasklist.login(port, EngineTestSetup.COUNSELLOR, PASSWORD).of("Odile")) {
            String number = request(counsellor);
            preliminary(counsellor);
            sessions(counsellor, number);
            deadline(counsellor, number);
            overrun(number);
            investigation(counsellor);
            conclusion(counsellor);
            assertThat(dossiers.file(number).endedOn()).isEqualTo(Dossiers.today());
            followUp(counsellor, number);
            dossiers.letTimePass(
                    number, dossiers.file(number).end().plusMonths(12).plusDays(1));
            assertThat(dossiers.isRunning(number)).isFalse();
            assertThat(dossiers.file(number).closure()).isEqualTo(Closure.COMPLETED);
            everyMailOnTheWayHasArrivedOnce(number);
        }
    }

    private String request(Tasklist tasklist) {
        tasklist.startBilan()
                .type("firstName", "Odile")
                .type("lastName", "Navigateur")
                .type("email", ADDRESS)
                .tick("employedWorker")
                .choose("initiative", 0)
                .select("purpose", 0)
                .tick("privacyConsent")
                .start();
        return runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(BilanProcess.KEY)
                .variableValueEquals(BilanProcess.DISPLAY_NAME.name(), "Odile Navigateur")
                .singleResult()
                .getBusinessKey();
    }

    private void preliminary(Tasklist tasklist) {
        tasklist.open("Confirmer l'engagement").tick("engaged");
        tasklist.tick("noEntitlementAcknowledged").picture(PICTURES.resolve("engagement.png"));
        tasklist.complete();
        tasklist.open("Analyser la demande")
                .type("confidential_request", "Retrouver du sens")
                .type("confidential_needs", "Faire le point")
                .complete();
        tasklist.open("Expliquer les méthodes").tick("methodsExplained").complete();
    }

    /** Two appointments in one form, then one by one; the last is recorded only after a refusal. */
    private void sessions(Tasklist tasklist, String number) {
        LocalDateTime first = Dossiers.today().plusDays(3).atTime(10, 0);
        tasklist.open("Planifier les rendez-vous")
                .select("count", 1)
                .dateTime("start_1", first)
                .choose("mode_1", 0)
                .type("place_1", "Namur")
                .dateTime("start_2", first.plusDays(7))
                .choose("mode_2", 1)
                .type("place_2", "En ligne")
                .complete();
        record(tasklist, number, first);
        record(tasklist, number, first.plusDays(7));
        for (int i = 2; i < 6; i++) {
            LocalDateTime next = Dossiers.today().plusDays(7).atTime(10, 0);
            tasklist.open("Planifier les rendez-vous")
                    .dateTime("start_1", next)
                    .choose("mode_1", 0)
                    .type("place_1", "Namur")
                    .complete();
            record(tasklist, number, next);
        }
    }

    private void record(Tasklist tasklist, String number, LocalDateTime start) {
        dossiers.letTimePass(number, BilanCalendar.instantOf(start.plusHours(3)));
        tasklist.open("Enregistrer la séance").choose("attendance", 0).type("interviewHours", "21");
        assertThat(tasklist.refusal()).contains("il en reste");
        tasklist.type("interviewHours", "2").complete();
    }

    private void deadline(Tasklist tasklist, String number) {
        dossiers.letTimePass(number, dossiers.file(number).currentDeadline().plusDays(1));
        tasklist.open("Décider à l'échéance").choose("decision", 1).complete();
    }

    private void overrun(String number) {
        LocalDate limit = dossiers.file(number)
                .calendar()
                .absoluteLimit(dossiers.file(number).start());
        dossiers.letTimePass(number, limit.plusDays(1));
        try (Tasklist manager = Tasklist.login(port, EngineTestSetup.MANAGER, PASSWORD)) {
            manager.open("Décider de la suite").claim();
            assertThat(manager.text()).contains(number).doesNotContain("Navigateur");
            manager.choose("overrunDecision", 0)
                    .type("overrunReason", "Absence pour maladie")
                    .complete();
        }
    }

    private void investigation(Tasklist tasklist) {
        tasklist.open("Identifier les compétences")
                .type("confidential_motivations", "Transmettre")
                .type("confidential_competences", "Organiser")
                .type("confidential_aptitudes", "Écouter")
                .complete();
        tasklist.open("Analyser la situation")
                .type("confidential_situation", "Douze ans")
                .complete();
        tasklist.open("Confronter au marché")
                .type("confidential_market", "Formation")
                .complete();
        tasklist.open("Préciser les pistes")
                .type("confidential_paths", "Formatrice")
                .complete();
        tasklist.open("Élaborer le projet")
                .type("confidential_project", "Devenir formatrice")
                .choose("confidential_outcomes", 3)
                .tick("confidential_training")
                .complete();
    }

    private void conclusion(Tasklist tasklist) {
        tasklist.open("Exposer les facteurs de réussite")
                .type("confidential_successFactors", "Un projet clair")
                .type("confidential_steps", "S'inscrire")
                .complete();
        tasklist.open("Rédiger la synthèse")
                .type("confidential_synthesis", "La synthèse")
                .complete();
        tasklist.open("Préparer le retour au travail").choose("returnMode", 0).complete();
    }

    private void followUp(Tasklist tasklist, String number) {
        LocalDateTime start = Dossiers.today().plusDays(30).atTime(14, 0);
        tasklist.open("Proposer un entretien de suivi")
                .choose("followUpAnswer", 0)
                .dateTime("followUpStart", start)
                .choose("followUpMode", 2)
                .type("followUpPlace", "Par téléphone")
                .complete();
        dossiers.letTimePass(number, BilanCalendar.instantOf(start.plusHours(3)));
        tasklist.open("Enregistrer la séance")
                .choose("attendance", 0)
                .type("interviewHours", "1")
                .complete();
        tasklist.open("Faire le point")
                .type("confidential_progress", "Inscription faite")
                .complete();
    }

    private void everyMailOnTheWayHasArrivedOnce(String number) {
        List<MailFile> asked = mailBox.ofCase(number);
        assertThat(asked).extracting(MailFile::status).containsOnly(MailStatus.SENT);
        List<MailKind> toTheBeneficiary = asked.stream()
                .map(mail -> mail.request().kind())
                .filter(kind -> kind.audience() == Audience.BENEFICIARY)
                .toList();
        assertThat(toTheBeneficiary)
                .endsWith(MailKind.CLOSURE_NOTICE, MailKind.CLOSED)
                .containsOnlyOnce(MailKind.ACKNOWLEDGEMENT, MailKind.DEADLINE_REMINDER, MailKind.SYNTHESIS_AVAILABLE);
        assertThat(Collections.frequency(toTheBeneficiary, MailKind.APPOINTMENT_INVITATION))
                .isEqualTo(7);
        assertThat(Collections.frequency(toTheBeneficiary, MailKind.APPOINTMENT_REMINDER))
                .isEqualTo(7);
        assertThat(dossiers.mailsTo(ADDRESS)).hasSameSizeAs(toTheBeneficiary);
        assertThat(asked.stream().map(mail -> mail.request().kind()))
                .contains(
                        MailKind.COUNSELLOR_DEADLINE_REMINDER,
                        MailKind.COUNSELLOR_DEADLINE_PASSED,
                        MailKind.COUNSELLOR_OVERRUN,
                        MailKind.MANAGER_OVERRUN);
    }
}
