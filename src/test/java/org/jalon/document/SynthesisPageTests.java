package org.jalon.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jalon.appointment.Appointments;
import org.jalon.casefile.CaseFile;
import org.jalon.results.SynthesisScope;
import org.jalon.rules.Hours;
import org.jalon.rules.HoursEntry;
import org.jalon.rules.HoursLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** R10: what the beneficiary is handed is complete, readable by everybody, and stays so whatever was typed. */
class SynthesisPageTests {

    private static final LocalDate DELIVERED = LocalDate.of(2026, 4, 1);

    private final Appointments appointments = mock(Appointments.class);
    private final SynthesisPage page = new SynthesisPage(
            new PdfWriter(),
            appointments,
            user -> "Claire Essai",
            new Organisation("Centre d’essai", "Rue Haute 1 ; 5000 Namur"));

    SynthesisPageTests() {
        HoursEntry done = new HoursEntry(Hours.of(12), Hours.of(1), new Hours(3), Hours.ZERO);
        when(appointments.ledger(anyString(), any()))
                .thenReturn(new HoursLedger(marie().rules().hours(), done, 6));
    }

    @Test
    void it_says_whose_it_is_and_every_section_in_order() {
        Pdf whole = whole(DocumentCases.telling()).keep("synthesis-telling");
        assertThat(whole.title()).isEqualTo("Synthèse du bilan de compétences – Marie Dupont");
        assertThat(whole.language()).isEqualTo("fr");
        assertThat(whole.text())
                .containsSubsequence(
                        "Synthèse du bilan de compétences",
                        "Marie Dupont",
                        "BC-2026-000012",
                        "Début du bilan 2 mars 2026",
                        "Remise de la synthèse 1er avril 2026",
                        "13 h 45, en 6 rendez-vous",
                        "Claire Essai",
                        "Centre d’essai",
                        "Elle seule décide de le transmettre",
                        "L’essentiel",
                        "Texte de synthesis.",
                        "La demande",
                        "Texte de request.",
                        "L’analyse des besoins",
                        "Texte de needs.",
                        "Motivations",
                        "Texte de motivations.",
                        "Texte de competences.",
                        "Texte de aptitudes.",
                        "Texte de situation.",
                        "Texte de market.",
                        "Texte de paths.",
                        "Le projet professionnel",
                        "Texte de project.",
                        "Vers quoi il mène",
                        "Un autre emploi chez un autre employeur",
                        "Un nouvel équilibre entre les sphères de la vie",
                        "Le projet comprend une formation.",
                        "Texte de successFactors.",
                        "Texte de steps.");
        assertThat(whole.bookmarks())
                .containsExactly(
                        "Synthèse du bilan de compétences",
                        "L’essentiel",
                        "La demande et les besoins",
                        "Motivations, compétences et aptitudes",
                        "La situation professionnelle et personnelle",
                        "Le marché de l’emploi et de la formation",
                        "Les possibilités d’évolution",
                        "Le projet professionnel",
                        "Facteurs de réussite et étapes");
        whole.mustBeValid();
    }

    @Test
    void the_project_alone_holds_the_project_and_nothing_else() {
        Pdf project =
                pdf(marie(), DocumentCases.telling(), SynthesisScope.PROJECT).keep("project");
        project.mustBeValid();
        assertThat(project.text())
                .containsSubsequence("Texte de project.", "Texte de successFactors.", "Texte de steps.");
        for (String field : List.of(
                "synthesis", "request", "needs", "motivations", "competences", "aptitudes", "situation", "market")) {
            assertThat(project.text()).doesNotContain("Texte de " + field);
        }
        assertThat(project.text()).doesNotContain("Texte de paths");
    }

    @Test
    void an_ordinary_text_is_set_as_french_is_printed() {
        Pdf whole = whole(DocumentCases.notes(DocumentCases.ORDINARY)).keep("synthesis-ordinary");
        whole.mustBeValid();
        assertThat(whole.rawText())
                .contains("«\u202fdonner du sens\u202f»")
                .contains("qu’elle")
                .doesNotContain("'", "\"", "...");
        assertThat(whole.text()).contains("responsabilités", "professionnelle").doesNotContain("\u00ad");
        assertThat(whole.pages()).isBetween(4, 9);
    }

    @Test
    void long_words_are_divided_and_what_introduces_a_list_stays_with_it() {
        Pdf whole = whole(DocumentCases.notes("Il s'agit d'accompagnements socioprofessionnels particulièrement"
                        + " individualisés, régulièrement réévalués, intrinsèquement interdisciplinaires."
                        + "\n\nCe qui ressort :\n- Ceci."))
                .keep("synthesis-divided");
        whole.mustBeValid();
        assertThat(whole.rawText()).containsPattern("\\p{Ll}[-\u00ad]\\R\\p{Ll}");
        assertThat(whole.text()).contains("particulièrement individualisés", "régulièrement réévalués");
        assertThat(whole.rawText()).doesNotContainPattern("Ce qui ressort.*\\RBC-2026");
    }

    @Test
    void a_draft_says_that_it_is_not_handed_over() {
        Pdf draft = new Pdf(page.draft(marie(), DocumentCases.telling())).keep("draft");
        draft.mustBeValid();
        assertThat(draft.text()).contains("Aperçu – pas encore remis").doesNotContain("Remise de la synthèse");
        assertThat(whole(DocumentCases.telling()).text()).doesNotContain("pas encore remis");
    }

    @Test
    void sections_for_which_nothing_was_written_are_left_out() {
        Pdf bare = whole(Map.of("confidential_synthesis", "Seule."));
        bare.mustBeValid();
        assertThat(bare.bookmarks()).containsExactly("Synthèse du bilan de compétences", "L’essentiel");
        whole(Map.of()).mustBeValid();
    }

    @ParameterizedTest
    @MethodSource("org.jalon.document.DocumentCases#hostile")
    void nothing_that_is_typed_breaks_it(String text) {
        CaseFile named = DocumentCases.of(
                text.substring(0, Math.min(100, text.length())),
                text.substring(0, Math.min(100, text.length())),
                false,
                DELIVERED);
        Pdf whole = pdf(named, DocumentCases.with(text), SynthesisScope.WHOLE)
                .keep("synthesis-hostile-" + DocumentCases.hostile().indexOf(text));
        whole.mustBeValid();
        assertThat(whole.text()).contains("Le projet professionnel", "Facteurs de réussite et étapes");
    }

    private Pdf whole(Map<String, String> notes) {
        return pdf(marie(), notes, SynthesisScope.WHOLE);
    }

    private Pdf pdf(CaseFile file, Map<String, String> notes, SynthesisScope scope) {
        return new Pdf(
                Objects.requireNonNull(page.delivered(file, notes, DELIVERED).get(scope)));
    }

    private static CaseFile marie() {
        return DocumentCases.of("Marie", "Dupont", false, DELIVERED);
    }
}
