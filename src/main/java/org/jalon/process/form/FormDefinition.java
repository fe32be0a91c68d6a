package org.jalon.process.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of one file of forms/: the same file that the browser shows, so that labels and bounds are said once. */
record FormDefinition(String id, Map<String, FormField> fields) {

    private static final int LONGEST_TEXT = 20_000;

    static FormDefinition parse(JsonNode form) {
        return new FormDefinition(form.path("id").asText(), fieldsOf(form.path("components"), false));
    }

    FormField field(String key) {
        FormField field = fields.get(key);
        if (field == null) {
            throw new IllegalArgumentException("Form " + id + " has no field " + key);
        }
        return field;
    }

    Collection<FormField> all() {
        return fields.values();
    }

    private static Map<String, FormField> fieldsOf(JsonNode components, boolean hidden) {
        Map<String, FormField> fields = new LinkedHashMap<>();
        for (JsonNode component : components) {
            boolean conditional = hidden || component.has("conditional");
            FormField.Type type = typeOf(component);
            if (type != null) {
                FormField field = field(component, type, conditional, components);
                fields.put(field.key(), field);
            } else if (component.has("components")) {
                fields.putAll(fieldsOf(component.path("components"), conditional));
            }
        }
        return fields;
    }

    private static FormField.@Nullable Type typeOf(JsonNode component) {
        return switch (component.path("type").asText()) {
            case "textfield" -> FormField.Type.TEXT;
            case "textarea" -> FormField.Type.LONG_TEXT;
            case "number" -> FormField.Type.NUMBER;
            case "datetime" ->
                "date".equals(component.path("subtype").asText()) ? FormField.Type.DATE : FormField.Type.DATE_TIME;
            case "checkbox" -> FormField.Type.CHECKBOX;
            case "radio", "select" -> FormField.Type.CHOICE;
            case "checklist", "taglist" -> FormField.Type.CHECKLIST;
            // a list that the browser puts together from groups with a path (decision 003)
            case "expression" -> FormField.Type.LIST;
            case "group" -> component.has("path") ? FormField.Type.SCRATCH : null;
            default -> null; // shows something, asks nothing
        };
    }

    private static FormField field(JsonNode component, FormField.Type type, boolean conditional, JsonNode siblings) {
        JsonNode validate = component.path("validate");
        Set<String> choices = new HashSet<>();
        component
                .path("values")
                .forEach(value -> choices.add(value.path("value").asText()));
        boolean list = type == FormField.Type.LIST;
        return new FormField(
                component.path(type == FormField.Type.SCRATCH ? "path" : "key").asText(),
                label(component, type),
                type,
                list || validate.path("required").asBoolean(),
                conditional,
                validate.path("maxLength").asInt(LONGEST_TEXT),
                validate.has("min") ? validate.path("min").asDouble() : null,
                validate.has("max") ? validate.path("max").asDouble() : null,
                Set.copyOf(choices),
                list ? entryOf(component, siblings) : Map.of());
    }

    /** The fields of one entry are those of the group that the expression names. */
    private static Map<String, FormField> entryOf(JsonNode expression, JsonNode siblings) {
        String group = expression.path("properties").path("entriesOf").asText();
        for (JsonNode container : siblings) {
            for (JsonNode candidate : container.path("components")) {
                if (candidate.path("id").asText().equals(group)) {
                    return fieldsOf(candidate.path("components"), false);
                }
            }
        }
        throw new IllegalStateException("Expression " + expression.path("key").asText() + " names no group of entries");
    }

    private static String label(JsonNode component, FormField.Type type) {
        if (type == FormField.Type.LIST) {
            return component.path("properties").path("label").asText();
        }
        boolean dateTime = type == FormField.Type.DATE || type == FormField.Type.DATE_TIME;
        String own = component.path("label").asText();
        return dateTime && own.isEmpty() ? component.path("dateLabel").asText() : own;
    }
}
