package org.jalon.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** All the ways in which a well-formed request can be made a nasty one, one spot at a time. */
final class Variants {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SPOT = "@spot@";

    private Variants() {}

    /** With something else in place of each of the path's parameters. */
    static List<Requests.Request> ofPath(Endpoint endpoint, Requests.Request request) {
        List<String> names = List.of(endpoint.path().split("/"));
        List<String> parts = List.of(request.path().split("/"));
        List<Requests.Request> variants = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).contains("{")) {
                for (String nasty : Nasty.inAddresses()) {
                    List<String> changed = new ArrayList<>(parts);
                    changed.set(
                            i, names.get(i).replaceAll("\\{[^}]*}", java.util.regex.Matcher.quoteReplacement(nasty)));
                    variants.add(with(request, String.join("/", changed), request.body()));
                }
            }
        }
        return variants;
    }

    /** With a parameter more. */
    static List<Requests.Request> ofQuery(List<String> parameters, Requests.Request request) {
        String path = request.path() + (request.path().contains("?") ? "&" : "?");
        return parameters.stream()
                .flatMap(name -> Nasty.inAddresses().stream()
                        .map(nasty -> with(request, path + name + "=" + nasty, request.body())))
                .toList();
    }

    /** With something else in place of each value of the body, or of the whole. */
    static List<Requests.Request> ofBody(Requests.Request request, List<Nasty> values) {
        List<Requests.Request> variants = new ArrayList<>();
        for (String template : templates(request.body())) {
            values.forEach(nasty ->
                    variants.add(with(request, request.path(), template.replace('"' + SPOT + '"', nasty.json()))));
        }
        String body = request.body();
        String inner = body.substring(1, body.length() - 1);
        variants.add(
                with(request, request.path(), "{" + inner + (inner.isEmpty() ? "\"a\":1,\"a\":2" : "," + inner) + "}"));
        variants.add(with(request, request.path(), body.substring(0, body.length() - 1)));
        variants.add(with(request, request.path(), "\ufeff" + body));
        return variants;
    }

    private static Requests.Request with(Requests.Request request, String path, String body) {
        return new Requests.Request(request.verb(), path, request.contentType(), body);
    }

    /** The body with a mark in place of one value, for each value, of the whole, and as one more. */
    private static List<String> templates(String body) {
        try {
            JsonNode whole = JSON.readTree(body);
            List<String> templates = new ArrayList<>(List.of('"' + SPOT + '"'));
            collect(whole, whole, templates);
            ((ObjectNode) whole).put("intrus", SPOT);
            templates.add(whole.toString());
            return templates;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void collect(JsonNode whole, JsonNode node, List<String> templates) {
        if (node instanceof ObjectNode object) {
            for (String key :
                    object.properties().stream().map(Map.Entry::getKey).toList()) {
                JsonNode part = object.get(key);
                object.put(key, SPOT);
                templates.add(whole.toString());
                object.set(key, part);
                collect(whole, part, templates);
            }
        } else if (node instanceof ArrayNode array) {
            IntStream.range(0, array.size()).forEach(i -> {
                JsonNode part = array.get(i);
                array.set(i, SPOT);
                templates.add(whole.toString());
                array.set(i, part);
                collect(whole, part, templates);
            });
        }
    }
}
