package org.jalon.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jalon.document.TypedText.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type, as it is printed: ~ stands for a narrow space that does not break, _ for a fixed one. */
class TypographyTests {

    private final Hyphenation hyphenation =
            new Hyphenation(Resources.text("hyph-fr.pat.txt").lines().toList());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    l'employeur qu'elle a             | l’employeur qu’elle a
                    Vraiment?                         | Vraiment~?
                    Vraiment ?! Oui !                 | Vraiment~?! Oui~!
                    un temps partiel: 80 %            | un temps partiel_: 80~%
                    "Je veux choisir", dit-elle       | «~Je veux choisir~», dit-elle
                    «bien» et « mieux »               | «~bien~» et «~mieux~»
                    (c'est dit); suite                | (c’est dit)~; suite
                    à 10:30, voir http://a.be/?b=1;c  | à 10:30, voir http://a.be/?b=1;c
                    12 h par semaine, 40 km, 3 ans    | 12~h par semaine, 40~km, 3~ans
                    à suivre...                       | à suivre…
                    Namur - Liège                     | Namur_– Liège
                    15" et "seul                      | 15" et "seul
                    """)
    void signs_and_spaces_are_those_of_french(String typed, String printed) {
        assertThat(Typography.french(typed).replace('\u202f', '~').replace('\u00a0', '_'))
                .isEqualTo(printed);
    }

    @Test
    void what_is_printed_already_stays_as_it_is() {
        String printed = Typography.french(DocumentCases.ORDINARY);
        assertThat(Typography.french(printed)).isEqualTo(printed);
    }

    @Test
    void characters_that_say_nothing_are_left_out_and_those_without_a_picture_leave_a_box() {
        assertThat(Typography.readable("a\u0000\u202eb\ud800\u00ad\ufeffc\td\r\ne"))
                .isEqualTo("abc d\ne");
        assertThat(Typography.readable("\uf8ff𝔘")).isEqualTo("□");
        assertThat(Typography.readable("Łukasz Öztürk Ελένη İ ş ț 😀 →")).isEqualTo("Łukasz Öztürk Ελένη İ ş ț 😀 →");
    }

    @ParameterizedTest
    @CsvSource({
        "compétences, com-pé-tences",
        "professionnelle, pro-fes-sion-nelle",
        "accompagnement, ac-com-pa-gne-ment",
        "Anticonstitutionnellement, An-ti-cons-ti-tu-tion-nel-le-ment",
        "projet, pro-jet",
        "idée, idée",
        "BILANCOMPLET, BILANCOMPLET",
        "marie.dupont@exemple.be, marie.dupont@exemple.be",
        "https://exemple.be/rapport, https://exemple.be/rapport"
    })
    void words_are_divided_where_french_divides_them(String word, String divided) {
        assertThat(hyphenation.hyphenateText(word).replace('\u00ad', '-')).isEqualTo(divided);
    }

    @Test
    void empty_lines_end_paragraphs_and_dashes_make_lists() {
        assertThat(TypedText.of("Un.\nDeux.\n\n\nTrois :\n- a\n– b\n\nFin\n-5 degrés")
                        .blocks())
                .containsExactly(
                        new Block(false, List.of("Un.", "Deux.")),
                        new Block(false, List.of("Trois\u00a0:")),
                        new Block(true, List.of("a", "b")),
                        new Block(false, List.of("Fin")),
                        new Block(true, List.of("5 degrés")));
        assertThat(TypedText.of(" \n\u0000\n").isEmpty()).isTrue();
        assertThat(TypedText.of("---").blocks()).containsExactly(new Block(false, List.of("---")));
    }

    @Test
    void outcomes_have_the_words_of_the_form_that_asks_them() throws IOException {
        Map<String, String> asked = new TreeMap<>();
        for (JsonNode node : new ObjectMapper()
                .readTree(new File("forms/build-project.form"))
                .findParents("values")) {
            node.get("values")
                    .forEach(choice -> asked.put(
                            choice.get("value").asText(), choice.get("label").asText()));
        }
        assertThat(new TreeMap<>(Outcomes.inFrench())).isEqualTo(asked).hasSize(6);
        assertThat(Outcomes.of("[\"LIFE_BALANCE\",\"UNKNOWN\"]"))
                .containsExactly("Un nouvel équilibre entre les sphères de la vie");
    }
}
