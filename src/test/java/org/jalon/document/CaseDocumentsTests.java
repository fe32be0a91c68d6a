package org.jalon.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jalon.appointment.Appointment;
import org.jalon.appointment.AppointmentKind;
import org.jalon.appointment.AppointmentMode;
import org.jalon.appointment.AppointmentStatus;
import org.jalon.appointment.Appointments;
import org.jalon.appointment.Slot;
import org.jalon.casefile.CaseFile;
import org.jalon.platform.Refused;
import org.jalon.rules.Hours;
import org.jalon.rules.HoursEntry;
import org.junit.jupiter.api.Test;

/** What is signed and what proves presence says what it must, and nothing that was confided. */
class CaseDocumentsTests {

    private static final Instant NOW = Instant.parse("2026-04-10T08:00:00Z");
    private static final String PLACE = "Lieu-Secret";

    private final List<Appointment> diary = new ArrayList<>();

    @Test
    void the_convention_holds_what_both_agree_on() {
        Pdf convention = new Pdf(documents("Centre d'essai").convention(marie(false))).keep("convention");
        convention.mustBeValid();
        assertThat(convention.title()).isEqualTo("Convention de bilan de compétences – Marie Dupont");
        assertThat(convention.text())
                .containsSubsequence(
                        "Marie Dupont",
                        "Rue Haute 1, 5000 Namur",
                        "Claire Essai",
                        "à sa seule initiative",
                        "de 12 h à 20 h, dont au moins 12 h d’entretien en au moins 6 rendez",
                        "commence le 2 mars 2026",
                        "30 mars 2026 et le 27 avril 2026",
                        "2 juillet 2026",
                        "Les méthodes, les tests et les outils",
                        "Les résultats du bilan appartiennent à la personne",
                        "à tout moment",
                        "aucun droit à une revalorisation barémique ni à un emploi",
                        "en dehors des heures de travail",
                        "6 mois",
                        "12 mois",
                        "Signatures",
                        "La personne bénéficiaire");
        assertThat(convention.bookmarks()).hasSize(9);
        assertThat(new Pdf(documents("").convention(marie(true))).text())
                .as("to be filled in by hand")
                .contains("Organisme …………", "avec l’accord de l’employeur");
    }

    @Test
    void the_attendance_sheet_counts_what_was_held_and_nothing_else() {
        held("a", "2026-03-05T09:00:00Z", AppointmentKind.BILAN, entry("2", "0.5", "0.25", "1"));
        held("b", "2026-03-12T13:30:00Z", AppointmentKind.BILAN, entry("2", "0", "0", "0"));
        held("c", "2026-04-20T08:00:00Z", AppointmentKind.FOLLOW_UP, entry("1", "0", "0", "0"));
        diary.add(appointment(
                "d", "2026-03-19T09:00:00Z", AppointmentKind.BILAN, AppointmentStatus.NO_SHOW, HoursEntry.NONE));
        Pdf sheet = new Pdf(documents("Centre d'essai").attendance(marie(false))).keep("attendance");
        sheet.mustBeValid();
        assertThat(sheet.text())
                .contains("2 rendez-vous tenus")
                .containsSubsequence(
                        "05/03/2026",
                        "10 h – 12 h",
                        "2 h 0 h 30 0 h 15 1 h 3 h 45",
                        "12/03/2026",
                        "14 h 30 – 16 h 30",
                        "Total",
                        "4 h 0 h 30 0 h 15 1 h 5 h 45",
                        "Suivi (phase 4)",
                        "20/04/2026")
                .doesNotContain("19/03/2026", PLACE);
        diary.clear();
        new Pdf(documents("").attendance(marie(false))).mustBeValid();
        for (int i = 0; i < 40; i++) {
            held("x" + i, "2026-03-05T09:00:00Z", AppointmentKind.BILAN, entry("0.25", "0", "0", "0"));
        }
        new Pdf(documents("").attendance(marie(false))).keep("attendance-long").mustBeValid();
    }

    @Test
    void an_employer_learns_that_somebody_was_there_and_when() {
        held("a", "2026-03-05T09:00:00Z", AppointmentKind.BILAN, entry("2", "0.5", "0.25", "1"));
        held("b", "2026-03-12T13:30:00Z", AppointmentKind.BILAN, entry("2", "0", "0", "0"));
        held("c", "2026-04-20T08:00:00Z", AppointmentKind.FOLLOW_UP, entry("1", "0", "0", "0"));
        Pdf attestation =
                new Pdf(documents("Centre d'essai").attestation(marie(true), Set.of("a"), NOW)).keep("attestation");
        attestation.mustBeValid();
        assertThat(attestation.text())
                .containsSubsequence(
                        "Centre d'essai",
                        "Rue Haute 1",
                        "Attestation de présence",
                        "Marie Dupont",
                        "le 5 mars 2026, de 10 h à 12 h",
                        "avec l’accord de l’employeur",
                        "Établie le 10 avril 2026")
                .doesNotContain(PLACE, "12 mars", "3 h 45", "Total", "BC-2026", "Claire");
        assertThat(new Pdf(documents("").attestation(marie(true), Set.of("a", "b"), NOW)).text())
                .containsSubsequence("5 mars", "12 mars");
        for (Set<String> wrong : List.of(Set.<String>of(), Set.of("a", "unknown"), Set.of("c"))) {
            assertThatThrownBy(() -> documents("").attestation(marie(true), wrong, NOW))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("rendez-vous tenus");
        }
        assertThatThrownBy(() -> documents("").attestation(marie(false), Set.of("a"), NOW))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("en dehors des heures de travail");
    }

    @Test
    void no_name_breaks_them() {
        held("a", "2026-03-05T09:00:00Z", AppointmentKind.BILAN, entry("2", "0", "0", "0"));
        for (String text : DocumentCases.hostile()) {
            String name = text.substring(0, Math.min(100, text.length()));
            CaseFile named = DocumentCases.of(name, name, true, null);
            CaseDocuments documents = documents(name);
            new Pdf(documents.convention(named)).mustBeValid();
            new Pdf(documents.attendance(named)).mustBeValid();
            new Pdf(documents.attestation(named, Set.of("a"), NOW)).mustBeValid();
        }
    }

    private CaseDocuments documents(String organisation) {
        Appointments appointments = mock(Appointments.class);
        when(appointments.ofCase(anyString())).thenReturn(List.copyOf(diary));
        return new CaseDocuments(
                new PdfWriter(),
                appointments,
                user -> "Claire Essai",
                new Organisation(organisation, organisation.isEmpty() ? "" : "Rue Haute 1 ; 5000 Namur"));
    }

    private static CaseFile marie(boolean duringWorkingHours) {
        return DocumentCases.of("Marie", "Dupont", duringWorkingHours, null);
    }

    private void held(String id, String start, AppointmentKind kind, HoursEntry hours) {
        diary.add(appointment(id, start, kind, AppointmentStatus.HELD, hours));
    }

    private static Appointment appointment(
            String id, String start, AppointmentKind kind, AppointmentStatus status, HoursEntry hours) {
        Slot slot = new Slot(Instant.parse(start), 120, PLACE, AppointmentMode.IN_PERSON);
        return new Appointment(id, "BC-2026-000012", kind, status, slot, 0, NOW, hours);
    }

    private static HoursEntry entry(String interview, String evaluation, String individual, String counsellor) {
        return new HoursEntry(hours(interview), hours(evaluation), hours(individual), hours(counsellor));
    }

    private static Hours hours(String decimal) {
        return Hours.of(new BigDecimal(decimal));
    }
}
