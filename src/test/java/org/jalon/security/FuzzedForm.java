package org.jalon.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jalon.process.Dossiers;

/**
 * A form of forms/, filled in: every free text holds what might be evaluated.
 *
 * @param fields by key; those of a list's entries stand in {@code entry}
 * @param list key of the list that the form asks for; empty when it asks for none
 */
record FuzzedForm(String id, Map<String, JsonNode> fields, String list, Map<String, JsonNode> entry) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a form takes where the first choice, or an hour from now, would not do. */
    private static final Map<String, String> FILLED = Map.of(
            "email", "\"marie.fuzz@exemple.be\"",
            "phone", "\"0470 12 34 56\"",
            "interviewHours", "2",
            "evaluationHours", "0",
            "individualWorkHours", "0",
            "counsellorWorkHours", "0");

    static FuzzedForm read(String id) {
        try {
            JsonNode form = JSON.readTree(Path.of("forms", id + ".form").toFile());
            Map<String, JsonNode> fields = new LinkedHashMap<>();
            Map<String, JsonNode> entry = new LinkedHashMap<>();
            String list = collect(form.path("components"), fields, entry);
            return new FuzzedForm(id, fields, list, entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String collect(JsonNode components, Map<String, JsonNode> fields, Map<String, JsonNode> entry) {
        String list = "";
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            if (type.equals("group") && component.has("path")) {
                component.path("components").forEach(group -> collect(group.path("components"), entry, entry));
            } else if (type.equals("expression")) {
                list = component.path("key").asText();
            } else if (component.has("components")) {
                list += collect(component.path("components"), fields, entry);
            } else if (component.has("key")) {
                fields.put(component.path("key").asText(), component);
            }
        }
        return list;
    }

    /** The body with which a browser submits the form. */
    String body(Map<String, String> other) {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach((key, field) -> values.put(key, filled(key, field)));
        if (!list.isEmpty()) {
            values.put(list, listOf(filledEntry(Map.of())));
        }
        values.putAll(other);
        return values.entrySet().stream()
                .map(value -> "\"" + value.getKey() + "\":{\"value\":" + value.getValue()
                        + (isJson(value.getKey()) && !value.getValue().contains("\"type\"")
                                ? ",\"type\":\"Json\"}"
                                : "}"))
                .collect(Collectors.joining(",", "{\"variables\":{", "}}"));
    }

    /** The bodies that no form may take: each value that does not fit in place of each field, here and in an entry. */
    List<String> bad() {
        List<String> bodies = new ArrayList<>();
        fields.forEach((key, field) -> unfit(field)
                .forEach(nasty -> bodies.add(body(Map.of(key, isJson(key) ? Nasty.quoted(nasty) : nasty)))));
        entry.forEach((key, field) ->
                unfit(field).forEach(nasty -> bodies.add(body(Map.of(list, listOf(filledEntry(Map.of(key, nasty))))))));
        bodies.add(body(Map.of("intrus", "1")));
        bodies.add(body(Map.of("__proto__", "{}")));
        fields.keySet().forEach(key -> Stream.of("Object", "File", "Bytes", "Date", "Xml", Nasty.MARK)
                .forEach(type -> bodies.add(
                        body(Map.of(key, "\"" + Nasty.MARK + "\",\"type\":\"" + type + "\",\"valueInfo\":{}")))));
        Nasty.broken().forEach(nasty -> bodies.add("{\"variables\":" + nasty.json() + "}"));
        return bodies;
    }

    private static List<String> unfit(JsonNode field) {
        String type = field.path("type").asText();
        Stream<List<Nasty>> lists = type.equals("textarea")
                ? Stream.of(Nasty.unacceptable())
                : type.equals("textfield")
                        ? Stream.of(Nasty.unacceptable(), Nasty.unacceptableInOneLine())
                        : Stream.of(Nasty.unacceptable(), Nasty.acceptable(), Nasty.outOfBounds());
        Stream<String> values = lists.flatMap(List::stream).map(Nasty::json);
        Stream<String> types = Stream.of("-1", "1e308", "{\"" + Nasty.MARK + "\":1}", "[[[\"" + Nasty.MARK + "\"]]]");
        return Stream.concat(values, types)
                .filter(value -> !value.equals("-0.0"))
                .toList(); // that is nought
    }

    private boolean isJson(String key) {
        JsonNode field = fields.get(key);
        return key.equals(list) || (field != null && field.path("type").asText().equals("checklist"));
    }

    private String filledEntry(Map<String, String> other) {
        Map<String, String> values = new LinkedHashMap<>();
        entry.forEach((key, field) -> values.put(key, filled(key, field)));
        values.putAll(other);
        return values.entrySet().stream()
                .map(value -> "\"" + value.getKey() + "\":" + value.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String listOf(String entry) {
        return Nasty.quoted("[" + entry + "]");
    }

    private static String filled(String key, JsonNode field) {
        LocalDateTime then = Dossiers.inThreeDays();
        return switch (FILLED.containsKey(key) ? "known" : field.path("type").asText()) {
            case "known" -> FILLED.getOrDefault(key, "null");
            case "checkbox" -> key.equals("duringWorkingHours") || key.equals("employerAgreement") ? "false" : "true";
            case "number" -> "60";
            case "datetime" ->
                field.path("subtype").asText().equals("date") ? "\"" + then.toLocalDate() + "\"" : "\"" + then + "\"";
            case "radio", "select" ->
                Nasty.quoted(field.path("values").path(0).path("value").asText());
            case "checklist" ->
                Nasty.quoted("[\"" + field.path("values").path(0).path("value").asText() + "\"]");
            default -> Nasty.quoted(Nasty.POISON);
        };
    }
}
