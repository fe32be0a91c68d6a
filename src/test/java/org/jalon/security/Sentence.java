package org.jalon.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What somebody may be told when a request ends in an error: one French sentence and nothing of what runs here. */
final class Sentence {

    /** What only the inside of the application says. */
    static final String[] INSIDES = {
        "org.",
        "com.",
        "java.",
        "Exception",
        "\tat ",
        "Tomcat",
        "Apache",
        "Spring",
        "Whitelabel",
        "7.24",
        "10.1.",
        "timestamp"
    };

    private static final Set<String> SHAPE = Set.of("type", "message", "field");
    private static final Pattern FRENCH =
            Pattern.compile("(?s)(?:\\p{Lu}|« ).*\\b(?:n’|n'|d’|d'|l’|l'|est|pas|une?|le|la|les"
                    + "|des?|ne|aucun|ce|cette|ceci|à|et|rien|doit|vous|votre|trop)\\b.*\\.");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)\\b(?:the|is|not|cannot|could|invalid|value|must|with|unexpected|error|null|bad|request|found)\\b");

    /** How a page begins: ours, or Tomcat's own when the address itself is none. */
    private static final Pattern PAGE = Pattern.compile("(?i)^<!doctype html>\\s*<html lang=\"fr\">");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Sentence() {}

    /** What is wrong with an answer; nothing when it is none of an error, or a good one. */
    static Optional<String> complaint(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status < 400) {
            return Optional.empty();
        }
        String body = answer.body();
        if (status >= 500) {
            return Optional.of("failed: " + brief(body));
        }
        if (Stream.concat(Stream.of(Nasty.MARK), Stream.of(INSIDES)).anyMatch(body::contains)) {
            return Optional.of("tells too much: " + brief(body));
        }
        boolean told = PAGE.matcher(body).find() || (body.isEmpty() ? mayBeSilent(status) : isRefusal(body));
        return told ? Optional.empty() : Optional.of("is no refusal in French: " + brief(body));
    }

    /** The webapps show words of their own for these. */
    private static boolean mayBeSilent(int status) {
        return status == 401 || status == 404;
    }

    @SuppressWarnings("UnusedException") // what is no JSON is no refusal
    private static boolean isRefusal(String body) {
        try {
            JsonNode said = JSON.readTree(body);
            boolean shaped = said.isObject()
                    && said.path("type").asText().equals("Refused")
                    && said.properties().stream().allMatch(part -> SHAPE.contains(part.getKey()));
            return shaped && isFrench(said.path("message").asText());
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    static boolean isFrench(String sentence) {
        return FRENCH.matcher(sentence).matches()
                && !ENGLISH.matcher(sentence.toLowerCase(Locale.ROOT)).find();
    }

    private static String brief(String body) {
        return body.length() > 400 ? body.substring(0, 400) + "…" : body;
    }
}
