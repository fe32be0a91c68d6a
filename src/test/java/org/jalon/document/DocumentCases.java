package org.jalon.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jalon.casefile.Beneficiary;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseNumber;
import org.jalon.casefile.CaseStatus;
import org.jalon.casefile.Phase;
import org.jalon.rules.BilanRules;
import org.jspecify.annotations.Nullable;

/** Cases and notes as they look when a document is made of them. */
final class DocumentCases {

    static final LocalDate START = LocalDate.of(2026, 3, 2);
    static final List<String> FIELDS = List.of(
            "request",
            "needs",
            "motivations",
            "competences",
            "aptitudes",
            "situation",
            "market",
            "paths",
            "project",
            "successFactors",
            "steps",
            "synthesis");

    private DocumentCases() {}

    static CaseFile of(String firstName, String lastName, boolean duringWorkingHours, @Nullable LocalDate synthesisOn) {
        BilanRules rules = BilanRules.published();
        return new CaseFile(
                new CaseNumber("BC-2026-000012"),
                CaseStatus.OPEN,
                Phase.CONCLUSION,
                START,
                "conseiller1",
                new Beneficiary(firstName, lastName, "marie@exemple.be", null, "fr"),
                duringWorkingHours,
                Instant.parse("2026-03-01T10:00:00Z"),
                START,
                START.plusDays(56),
                null,
                null,
                synthesisOn,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                rules);
    }

    /** The same text in every field. */
    static Map<String, String> notes(String text) {
        Map<String, String> notes = new HashMap<>();
        FIELDS.forEach(field -> notes.put("confidential_" + field, text));
        notes.put("confidential_outcomes", "[\"NEW_EMPLOYER\",\"LIFE_BALANCE\"]");
        notes.put("confidential_training", "true");
        return notes;
    }

    /** An ordinary case with that text in two of its fields. */
    static Map<String, String> with(String text) {
        Map<String, String> notes = notes(ORDINARY);
        notes.put("confidential_synthesis", text);
        notes.put("confidential_steps", text);
        return notes;
    }

    /** Each field says its own name. */
    static Map<String, String> telling() {
        Map<String, String> notes = notes("");
        FIELDS.forEach(field -> notes.put("confidential_" + field, "Texte de " + field + "."));
        return notes;
    }

    static final String ORDINARY =
            "Après douze ans comme assistante administrative, Marie souhaite « donner du sens » à son"
                    + " travail : elle veut accompagner des personnes, mieux articuler sa vie professionnelle et sa vie familiale,"
                    + " et reconnaître les responsabilités qu'elle exerce déjà. \"Je veux choisir, pas subir\", dit-elle ; et"
                    + " pourquoi pas une reconversion?\n\nCe qui ressort des entretiens :\n- une grande aisance"
                    + " relationnelle ;\n- de l'organisation, de la rigueur ;\n- un intérêt pour l'accompagnement"
                    + " socioprofessionnel.\n\nSes contraintes sont connues: un temps partiel à 80 %, deux enfants, 40 km de"
                    + " trajet.\nElle dispose de 12 h par semaine pour se former...";

    /** What nobody types by mistake, and some do. */
    static List<String> hostile() {
        List<String> texts = new ArrayList<>();
        texts.add(
                "<script>alert(1)</script><img src=\"http://127.0.0.1:9/x.png\"/><b>gras</b> & &amp; &nbsp; ]]> <!-- x");
        texts.add("x".repeat(20_000));
        texts.add("Incompréhensiblement".repeat(1000));
        texts.add("Un mot. ".repeat(2500));
        texts.add("a\u0000b\u0001\u0008\u000b\u001f\u007f\u0085\ufffe\uffff\ud800 x \udc00 fin");
        texts.add("😀 👩‍👩‍👧 🏳️‍🌈 🇧🇪 ✓ → ☐ 👍🏽 \ue000 \udbff\udfff 𝔘𝔫𝔦");
        texts.add("مرحبا بالعالم \u202e txet desrever \u202c שלום \u2066x\u2069");
        texts.add("Łukasz Öztürk Ünal Şahin İğdır Ωμέγα Ελένη Жанна Nguyễn Ștefan Æsa þ ß ſ ﬁ ½ ™ − ≥ 中文 日本");
        texts.add("Z̶̡͖̈́̾a̷͚͐l̸̢̈́g̴̟̎o̵͝ \u0301\u0302\u0303".repeat(50));
        texts.add("- \n-\n--\n---\n- a\n* b\n• c\n\n\n\n– d\n-5 degrés\n—\n");
        texts.add("${7*7} __${7*7}__ [[${7*7}]] [(${7*7})] @{/x} *{x} #{x} th:text=\"${x}\" {{x}}");
        texts.add("\t\ttabs\t\t\r\nligne\rligne\u2028ligne\u2029ligne\u000cpage");
        texts.add("\u00a0\u202f\u2003\u200b\ufeff\u00ad");
        texts.add("\n".repeat(20_000));
        texts.add("\"\"\"\"\" '' '''' « »  «» !!!!! ????? : ; ;;; :::: http://a.be/?q=1;b:2 12:30 \"a \"b\" c\"");
        return texts;
    }
}
