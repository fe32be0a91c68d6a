package org.jalon.process.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.jalon.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads whatever a client posts against a form's declaration; a wrong, missing or extra field refuses the whole. */
@Component
class AnswerReader {

    private static final int MOST_ENTRIES = 50;
    private static final int LONGEST_JSON = 100_000;
    private static final Pattern DATE = Pattern.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2}");
    private static final Pattern DATE_TIME = Pattern.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:00)?");
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000);

    private final ObjectMapper mapper = new ObjectMapper();

    /**
     * @param posted values as the engine's API gives them: String, Boolean, Number, JSON; never trusted
     * @throws Refused with the first thing that is wrong
     */
    Answers read(FormDefinition form, Map<String, ? extends @Nullable Object> posted) {
        Map<String, JsonNode> nodes = new LinkedHashMap<>();
        posted.keySet().forEach(key -> nodes.put(key, toJson(value(posted, key))));
        return readFields(form, null, nodes);
    }

    /** A Java object that a client has serialized stays what it is: nothing is made of it. */
    private static @Nullable Object value(Map<String, ? extends @Nullable Object> posted, String key) {
        if (posted instanceof VariableMap typed
                && typed.<TypedValue>getValueTyped(key) instanceof ObjectValue object
                && !object.isDeserialized()) {
            return object;
        }
        return posted.get(key);
    }

    private Answers readFields(FormDefinition form, Answers.@Nullable Entry entry, Map<String, JsonNode> posted) {
        for (String key : posted.keySet()) {
            if (!form.fields().containsKey(key)) {
                throw Refused.input(
                        null, "Ce formulaire a reçu un champ qu’il ne connaît pas : rien n’a été enregistré.");
            }
        }
        Map<String, Object> values = new LinkedHashMap<>();
        Answers answers = new Answers(form, values, entry);
        for (FormField field : form.all()) {
            JsonNode node = posted.get(field.key());
            boolean scratch = field.type() == FormField.Type.SCRATCH;
            Object value = scratch || node == null || isEmpty(node) ? null : value(answers, field, node);
            if (node == null && field.isYesOrNo()) {
                throw answers.refused(field.key(), "une réponse est attendue, cochez ou non cette case.");
            }
            boolean unticked = field.type() == FormField.Type.CHECKBOX && !Boolean.TRUE.equals(value);
            if (field.mustBeGiven() && (value == null || unticked)) {
                throw answers.refused(
                        field.key(), unticked ? "cette case doit être cochée." : "ce champ est obligatoire.");
            }
            if (value != null) {
                values.put(field.key(), value);
            }
        }
        return answers;
    }

    private Object value(Answers answers, FormField field, JsonNode node) {
        return switch (field.type()) {
            case TEXT -> text(answers, field, node, false);
            case LONG_TEXT -> text(answers, field, node, true);
            case NUMBER -> number(answers, field, node);
            case DATE -> date(answers, field, node);
            case DATE_TIME -> dateTime(answers, field, node);
            case CHECKBOX -> checkbox(answers, field, node);
            case CHOICE -> choice(answers, field, node);
            case CHECKLIST -> checklist(answers, field, array(answers, field, node));
            case LIST -> list(answers, field, array(answers, field, node));
            case SCRATCH -> throw new IllegalStateException("Never looked at");
        };
    }

    private static String text(Answers answers, FormField field, JsonNode node, boolean lines) {
        if (!node.isTextual()) {
            throw answers.refused(field.key(), "un texte est attendu.");
        }
        String text = node.textValue().strip();
        if (text.length() > field.maxLength()) {
            throw answers.refused(
                    field.key(), "le texte dépasse " + field.maxLength() + " caractères, raccourcissez-le.");
        }
        if (text.codePoints().anyMatch(c -> isForbidden(c, lines))) {
            throw answers.refused(
                    field.key(), "le texte contient un caractère invisible qui ne peut être gardé, retapez-le.");
        }
        return text;
    }

    /** Control characters, line separators and direction overrides hide or forge what others will read. */
    private static boolean isForbidden(int c, boolean lines) {
        if (c == '\n' || c == '\r' || c == '\t') {
            return !lines;
        }
        int type = Character.getType(c);
        boolean override = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || override;
    }

    private static BigDecimal number(Answers answers, FormField field, JsonNode node) {
        BigDecimal number;
        try {
            number = node.isTextual() ? new BigDecimal(shortened(node.textValue())) : node.decimalValue();
        } catch (NumberFormatException e) {
            throw answers.refused(field.key(), "un nombre est attendu, par exemple 1,25.");
        }
        if (!node.isTextual() && !node.isNumber()) {
            throw answers.refused(field.key(), "un nombre est attendu, par exemple 1,25.");
        }
        double min = field.min() == null ? 0 : field.min();
        double max = field.max() == null ? LARGEST.doubleValue() : field.max();
        if (number.compareTo(BigDecimal.valueOf(min)) < 0 || number.compareTo(BigDecimal.valueOf(max)) > 0) {
            throw answers.refused(
                    field.key(),
                    field.max() == null
                            ? "le nombre doit être d’au moins " + inFrench(min) + "."
                            : "le nombre doit être compris entre " + inFrench(min) + " et " + inFrench(max) + ".");
        }
        return number;
    }

    private static String shortened(String text) {
        return text.length() > 20 ? "too long" : text.strip().replace(',', '.');
    }

    private static String inFrench(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static LocalDate date(Answers answers, FormField field, JsonNode node) {
        try {
            if (node.isTextual() && DATE.matcher(node.textValue()).matches()) {
                return LocalDate.parse(node.textValue());
            }
        } catch (DateTimeParseException e) {
            // a day that the calendar does not have, such as 31 April: refused below
        }
        throw answers.refused(field.key(), "une date valable est attendue, par exemple 31/12/2026.");
    }

    private static LocalDateTime dateTime(Answers answers, FormField field, JsonNode node) {
        try {
            if (node.isTextual() && DATE_TIME.matcher(node.textValue()).matches()) {
                return LocalDateTime.parse(node.textValue());
            }
        } catch (DateTimeParseException e) {
            // a day or an hour that does not exist: refused below
        }
        throw answers.refused(field.key(), "une date et une heure valables sont attendues.");
    }

    private static Boolean checkbox(Answers answers, FormField field, JsonNode node) {
        if (!node.isBoolean()) {
            throw answers.refused(field.key(), "une case cochée ou non est attendue.");
        }
        return node.booleanValue();
    }

    private static String choice(Answers answers, FormField field, JsonNode node) {
        if (!node.isTextual() || !field.choices().contains(node.textValue())) {
            throw answers.refused(field.key(), "choisissez une des réponses proposées.");
        }
        return node.textValue();
    }

    private static List<String> checklist(Answers answers, FormField field, JsonNode array) {
        List<String> chosen = new ArrayList<>();
        for (JsonNode entry : array) {
            String value = choice(answers, field, entry);
            if (!chosen.contains(value)) {
                chosen.add(value);
            }
        }
        return chosen;
    }

    private List<Answers> list(Answers answers, FormField field, JsonNode array) {
        List<Answers> entries = new ArrayList<>();
        FormDefinition entryForm = new FormDefinition(answers.form().id(), field.children());
        for (JsonNode element : array) {
            if (!element.isObject()) {
                throw answers.refused(field.key(), "la liste est illisible, rechargez la page.");
            }
            Map<String, JsonNode> nodes = new LinkedHashMap<>();
            element.properties().forEach(e -> nodes.put(e.getKey(), e.getValue()));
            entries.add(readFields(entryForm, new Answers.Entry(field, entries.size() + 1), nodes));
        }
        return entries;
    }

    private static JsonNode array(Answers answers, FormField field, JsonNode node) {
        if (!node.isArray()) {
            throw answers.refused(field.key(), "une liste est attendue.");
        }
        if (node.size() > MOST_ENTRIES) {
            throw answers.refused(
                    field.key(), "la liste dépasse " + MOST_ENTRIES + " éléments, faites-le en deux fois.");
        }
        return node;
    }

    private static boolean isEmpty(JsonNode node) {
        return node.isNull() || (node.isTextual() && node.textValue().isBlank()) || (node.isArray() && node.isEmpty());
    }

    private JsonNode toJson(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof Number) {
            return mapper.valueToTree(value);
        }
        if (value instanceof SpinJsonNode json) {
            String text = Objects.toString(json);
            if (text.length() <= LONGEST_JSON) {
                try {
                    return mapper.readTree(text);
                } catch (JsonProcessingException e) {
                    throw Refused.input(null, "Ce formulaire est arrivé illisible : rechargez la page et recommencez.");
                }
            }
        }
        throw Refused.input(null, "Ce formulaire a reçu une valeur d’un genre inattendu : rien n’a été enregistré.");
    }
}
