package org.jalon.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jalon.document.Section.Field;
import org.jalon.document.Section.Part;
import org.jalon.results.SynthesisScope;

/** What a synthesis says, from the notes of the case: the results of phases 1 to 3 (R5), in the order of their discovery. */
final class SynthesisContent {

    private final Map<String, String> notes;

    /**
     * @param notes the newest text of each field, by field
     */
    SynthesisContent(Map<String, String> notes) {
        this.notes = notes;
    }

    /** Its sections; those for which nothing was written are left out. */
    List<Section> sections(SynthesisScope scope) {
        Stream<Section> sections =
                switch (scope) {
                    case WHOLE -> Stream.concat(Stream.concat(Stream.of(summary()), findings()), project());
                    case PROJECT -> project();
                };
        return sections.filter(section -> !section.isEmpty()).toList();
    }

    private Section summary() {
        return section("synthese", "L’essentiel", new Field(null, "confidential_synthesis"));
    }

    private Stream<Section> findings() {
        return Stream.of(
                section(
                        "demande",
                        "La demande et les besoins",
                        new Field("La demande", "confidential_request"),
                        new Field("L’analyse des besoins", "confidential_needs")),
                section(
                        "competences",
                        "Motivations, compétences et aptitudes",
                        new Field("Motivations", "confidential_motivations"),
                        new Field("Compétences", "confidential_competences"),
                        new Field("Aptitudes", "confidential_aptitudes")),
                section(
                        "situation",
                        "La situation professionnelle et personnelle",
                        new Field(null, "confidential_situation")),
                section("marche", "Le marché de l’emploi et de la formation", new Field(null, "confidential_market")),
                section("pistes", "Les possibilités d’évolution", new Field(null, "confidential_paths")));
    }

    private Stream<Section> project() {
        return Stream.of(
                new Section("projet", "Le projet professionnel", projectParts()),
                section(
                        "reussite",
                        "Facteurs de réussite et étapes",
                        new Field("Facteurs de réussite", "confidential_successFactors"),
                        new Field("Étapes de la mise en œuvre", "confidential_steps")));
    }

    /** R16: where the project leads, with or without training. */
    private List<Part> projectParts() {
        List<Part> parts = new ArrayList<>(
                section("", "", new Field(null, "confidential_project")).parts());
        List<String> outcomes = Outcomes.of(notes.getOrDefault("confidential_outcomes", ""));
        if (!outcomes.isEmpty()) {
            parts.add(new Part("Vers quoi il mène", new TypedText(List.of(new TypedText.Block(true, outcomes)))));
        }
        if (!parts.isEmpty()) {
            boolean training = Boolean.parseBoolean(notes.get("confidential_training"));
            parts.add(new Part(
                    "Formation",
                    TypedText.of(
                            training ? "Le projet comprend une formation." : "Le projet se fait sans formation.")));
        }
        return List.copyOf(parts);
    }

    private Section section(String id, String title, Field... fields) {
        return Section.of(id, title, notes, fields);
    }
}
