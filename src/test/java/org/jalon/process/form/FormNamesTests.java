package org.jalon.process.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What forms and code call by the same name, and the published fields, which are never lost. */
class FormNamesTests {

    /** How code speaks of a field: the answers' accessors, a refusal, the keys of an appointment. */
    private static final Pattern KEY_IN_CODE = Pattern.compile(
            "answers\\.\\w+\\(\\s*\"(\\w+)\"|\\(answers,\\s*\"(\\w+)\"|Refused\\.input\\(\\s*\"(\\w+)\"");

    private static final Pattern KEYS_OF_A_SLOT = Pattern.compile("Slots\\.Keys\\(([^)]*)\\)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    /** What only the form's own expressions read: how many lines it shows. */
    private static final Set<String> FOR_THE_FORM_ALONE = Set.of("count");

    private static final Path SOURCES = Path.of("src/main/java/org/jalon/process/form");

    private final Map<String, JsonNode> forms = forms();

    /**
     * The published fields. Written after a field: ! required, ! on a box that must be ticked; ? a box that is ticked or
     * not, an answer either way; nothing: the form does not demand it, though its code may; [..] the choices.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            request | firstName! lastName! email! language![fr,nl,en] phone employedWorker? initiative![WORKER,EMPLOYER]
            request | purpose![EVOLUTION,SKILLS_VALIDATION,OUTPLACEMENT,HR_ASSESSMENT,COACHING,PSYCHOTHERAPY]
            request | duringWorkingHours? employerAgreement? privacyConsent!
            confirm-engagement | engaged? noEntitlementAcknowledged
            analyse-needs | confidential_request! confidential_needs!
            explain-methods | methodsExplained!
            identify-competences | confidential_motivations! confidential_competences! confidential_aptitudes!
            analyse-situation | confidential_situation!
            confront-market | confidential_market!
            clarify-paths | confidential_paths!
            build-project | confidential_project! confidential_training?
            build-project | confidential_outcomes![SAME_FUNCTION_NEW_DUTIES,ADAPTED_WORKSTATION,NEW_FUNCTION_SAME_EMPLOYER,NEW_EMPLOYER,COMPLEMENTARY_ACTIVITY,LIFE_BALANCE]
            present-success-factors | confidential_successFactors! confidential_steps!
            write-synthesis | confidential_synthesis! earlyEndReason
            prepare-return | returnMode![NONE,MEETING_WITH_SUPERVISOR,WRITTEN_NOTE,OTHER] confidential_returnNotes
            plan-appointments | appointments! start! minutes! place! mode![IN_PERSON,VIDEO,PHONE]
            decide-at-deadline | decision![EXTENSION_REQUESTED,CONCLUDE_SOON,WITHDRAW] requestedEndDate
            acknowledge-extension | newEndDate!
            decide-overrun | overrunDecision![CLOSE,CONTINUE] overrunReason
            offer-follow-up | followUpAnswer![ACCEPTED,DECLINED,UNREACHABLE] followUpStart followUpMinutes followUpPlace
            offer-follow-up | followUpMode[IN_PERSON,VIDEO,PHONE]
            review-progress | confidential_progress! anotherInterview?
            record-session | attendance![HELD,EXCUSED,NO_SHOW] interviewHours evaluationHours individualWorkHours
            record-session | counsellorWorkHours
            """)
    void every_published_field_is_asked_and_demanded_as_published(String form, String published) {
        for (String field : published.split(" ", -1)) {
            Matcher parts = Pattern.compile("(\\w+)([!?]?)(?:\\[([\\w,]+)])?").matcher(field);
            assertThat(parts.matches()).as(field).isTrue();

            FormField declared = fields(form).get(parts.group(1));

            assertThat(declared).as("field %s of form %s", parts.group(1), form).isNotNull();
            boolean eitherWay = parts.group(2).equals("?");
            assertThat(declared)
                    .matches(d -> d.mustBeGiven() == parts.group(2).equals("!"), "demanded as published")
                    .matches(d -> !eitherWay || d.type() == FormField.Type.CHECKBOX, "a box if either way will do")
                    .matches(
                            d -> parts.group(3) == null
                                    || d.choices().equals(Set.of(parts.group(3).split(","))),
                            "with the published choices");
        }
    }

    @ParameterizedTest
    @MethodSource("formIds")
    void no_field_is_demanded_beyond_the_published_ones(String form) throws Exception {
        Set<String> demanded = published(form)
                .filter(word -> word.endsWith("!"))
                .map(word -> word.replace("!", ""))
                .collect(Collectors.toSet());

        assertThat(fields(form).values().stream().filter(FormField::mustBeGiven).map(FormField::key))
                .isSubsetOf(demanded);
    }

    @ParameterizedTest
    @MethodSource("formIds")
    void every_field_is_published_and_its_answer_goes_somewhere(String form) throws Exception {
        Set<String> published =
                published(form).map(word -> word.replaceAll("[!?]", "")).collect(Collectors.toSet());

        assertThat(halvesMissing(form, fields(form), published)).isEmpty();
    }

    @Test
    void a_field_without_its_other_half_is_told_by_name() {
        FormField planted = new FormField(
                "planted", "Plantée", FormField.Type.TEXT, false, false, 100, null, null, Set.of(), Map.of());

        assertThat(halvesMissing("record-session", Map.of("planted", planted), Set.of()))
                .containsExactly(
                        "planted of forms/record-session.form is published nowhere: add it to the table of this test",
                        "planted of forms/record-session.form is read by no code: read it in the accept() of its"
                                + " TaskForm, or its answer is checked and thrown away");
    }

    @ParameterizedTest
    @MethodSource("formIds")
    void a_form_shows_what_its_code_gives_and_nothing_else(String form) {
        Set<String> fields = fields(form).keySet();
        Set<String> shown = form.equals(RequestForm.ID) ? Set.of() : FormsAtRest.shownBy(form);
        Set<String> read = namesReadBy(declaration(form));

        assertThat(read)
                .as("read by the form, but neither a field nor given by code")
                .isSubsetOf(union(fields, shown));
        assertThat(shown).as("given by code, but not read by the form").isSubsetOf(union(fields, read));
    }

    @Test
    void a_fact_that_nobody_gives_is_found() throws IOException {
        JsonNode planted = new ObjectMapper().readTree("""
                {"components": [
                  {"type": "text", "text": "{{#if known != null}}**{{unknown}}**{{/if}} {{if a = null then \\"b\\" else \\"c\\" + d}}"},
                  {"type": "group", "conditional": {"hide": "=answer != \\"NOT_A_NAME\\" and other"}}
                ]}""");

        assertThat(namesReadBy(planted)).containsExactlyInAnyOrder("known", "unknown", "a", "d", "answer", "other");
    }

    @Test
    void every_form_has_code_and_all_code_has_a_form() {
        assertThat(FormsAtRest.codeIds())
                .containsExactlyInAnyOrderElementsOf(
                        formIds().filter(id -> !id.equals(RequestForm.ID)).toList());
    }

    @Test
    void every_field_that_code_speaks_of_is_in_its_form() {
        Map<String, Set<String>> keys = new TreeMap<>();
        sources().forEach((file, source) -> {
            Set<String> fields = quoted(source)
                    .filter(forms::containsKey)
                    .flatMap(id -> fields(id).keySet().stream())
                    .collect(Collectors.toSet());
            keys.put(file, keysIn(source));
            assertThat(fields).as("fields that %s may speak of", file).containsAll(keysIn(source));
        });
        assertThat(keys.get("RecordSessionForm.java")).contains("attendance");
        assertThat(keys.get("SessionHours.java")).contains("interviewHours", "counsellorWorkHours");
        assertThat(keys.get("OfferFollowUpForm.java")).contains("followUpAnswer", "followUpStart", "followUpMode");
        assertThat(keys.get("PlainForms.java")).contains("anotherInterview");
    }

    /** The words of the published table about that form. */
    private static Stream<String> published(String form) throws NoSuchMethodException {
        return FormNamesTests.class
                .getDeclaredMethod(
                        "every_published_field_is_asked_and_demanded_as_published", String.class, String.class)
                .getAnnotation(CsvSource.class)
                .textBlock()
                .lines()
                .filter(line -> line.strip().startsWith(form + " |"))
                .map(line -> line.substring(line.indexOf('|') + 1).replaceAll("\\[[^]]*]", ""))
                .flatMap(line -> Stream.of(line.strip().split(" +", -1)));
    }

    /** A confidential field is kept by its name alone, and a box that must be ticked is agreed to; others need code. */
    private List<String> halvesMissing(String form, Map<String, FormField> fields, Set<String> published) {
        Set<String> read = sources().values().stream()
                .filter(source -> quoted(source).anyMatch(form::equals))
                .flatMap(source -> keysIn(source).stream())
                .collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        for (FormField field : fields.values()) {
            if (field.type() == FormField.Type.SCRATCH || FOR_THE_FORM_ALONE.contains(field.key())) {
                continue;
            }
            String name = field.key() + " of forms/" + form + ".form";
            if (!published.contains(field.key())) {
                missing.add(name + " is published nowhere: add it to the table of this test");
            }
            boolean agreed = field.type() == FormField.Type.CHECKBOX && field.mustBeGiven();
            if (!field.isConfidential() && !agreed && !read.contains(field.key())) {
                missing.add(name + " is read by no code: read it in the accept() of its TaskForm, or its answer is"
                        + " checked and thrown away");
            }
        }
        return missing;
    }

    private static Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith("Form.java")
                            || f.endsWith("PlainForms.java")
                            || f.endsWith("SessionHours.java"))
                    .toList()) {
                sources.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    private static Set<String> keysIn(String source) {
        Set<String> keys = new HashSet<>();
        Matcher key = KEY_IN_CODE.matcher(source);
        while (key.find()) {
            for (int i = 1; i <= key.groupCount(); i++) {
                if (key.group(i) != null) {
                    keys.add(key.group(i));
                }
            }
        }
        Matcher slot = KEYS_OF_A_SLOT.matcher(source);
        while (slot.find()) {
            quoted(slot.group(1)).forEach(keys::add);
        }
        return keys;
    }

    private static Stream<String> quoted(String source) {
        return QUOTED.matcher(source).results().map(found -> found.group(1));
    }

    /** Every name in an expression of a form: after an equals sign, or between double braces. */
    static Set<String> namesReadBy(JsonNode form) {
        Set<String> names = new HashSet<>();
        if (form.isTextual()) {
            String text = form.textValue();
            List<String> expressions = text.startsWith("=")
                    ? List.of(text)
                    : Pattern.compile("\\{\\{(?:#if|/if)?(.*?)}}")
                            .matcher(text)
                            .results()
                            .map(found -> found.group(1))
                            .toList();
            for (String expression : expressions) {
                // neither a text, a key of a context, a part of a value nor a function is a name that somebody gives
                Pattern.compile("(?<!\\.)\\b[A-Za-z_]\\w*\\b(?!\\s*[:(])")
                        .matcher(expression.replaceAll("\"[^\"]*\"", ""))
                        .results()
                        .map(found -> found.group())
                        .filter(name -> !Set.of("if", "then", "else", "null", "true", "false", "and", "or", "not")
                                .contains(name))
                        .forEach(names::add);
            }
        }
        form.forEach(child -> names.addAll(namesReadBy(child)));
        return names;
    }

    /** The fields of a form, those of list entries included. */
    private Map<String, FormField> fields(String form) {
        Map<String, FormField> fields = new TreeMap<>();
        FormDefinition.parse(declaration(form)).all().forEach(field -> {
            fields.put(field.key(), field);
            fields.putAll(field.children());
        });
        return fields;
    }

    private JsonNode declaration(String form) {
        return Objects.requireNonNull(forms.get(form), form);
    }

    static Stream<String> formIds() {
        return forms().keySet().stream();
    }

    private static Map<String, JsonNode> forms() {
        Map<String, JsonNode> forms = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            for (Path file : files.toList()) {
                JsonNode form = new ObjectMapper().readTree(Files.readString(file));
                forms.put(form.path("id").asText(), form);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return forms;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
