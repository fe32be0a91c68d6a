package org.jalon.security;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for what must never stand in a repository: keys, tokens, passwords that open anything in earnest. */
final class Secrets {

    /** Passwords of the demonstration and of the tests, known to everybody. */
    private static final Set<String> KNOWN = Set.of("Jalon-demo-2026", "Mot-de-passe-2026!", "Sesame-2026-ouvre");

    private static final Map<String, Pattern> ALWAYS = Map.of(
            "private key", Pattern.compile("-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----"),
            "Tink keyset", Pattern.compile("\"primaryKeyId\"\\s*:\\s*\\d+|\"keyMaterialType\"\\s*:\\s*\"SYMMETRIC\""),
            "Tink keyset in Base64", Pattern.compile("eyJwcmltYXJ5" + "S2V5SWQi"),
            "token of a service",
                    Pattern.compile(
                            "\\b(?:gh[oprsu]_\\w{30,}|github_pat_\\w{30,}|glpat-[\\w-]{18,}|xox[abprs]-[\\w-]{10,}"
                                    + "|AKIA[0-9A-Z]{16}|AIza[\\w-]{35}|npm_\\w{30,}|sk_live_\\w{16,})"),
            "signed token", Pattern.compile("\\beyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{10,}"),
            "password in an address", Pattern.compile("\\b[a-z][a-z+]*://[^\\s/:@\"'$]+:[^\\s/:@\"'$]+@"));

    /** NAME_PASSWORD=value, password: value; what is filled in elsewhere begins with ${, and Java's types are no values. */
    private static final Pattern SETTING = Pattern.compile(
            "(?im)^[\\s#>-]*[\\w.-]*(?:password|passwd|secret|keyset|token|api-?key)[\"']?\\s*[=:]\\s*[\"']?([^\\s\"'$#<>{}]{6,})[\"']?\\s*,?$");

    private static final Pattern CONSTANT =
            Pattern.compile("(?i)(?:password|passwd|secret|token|api_?key)\\w*\\s*(?:=|,|\\()\\s*\"([^\"\\s]{8,})\"");

    private Secrets() {}

    /** What is found, told without showing it. */
    static List<String> in(String name, String text) {
        Stream<String> always = ALWAYS.entrySet().stream()
                .filter(kind -> kind.getValue().matcher(text).find())
                .map(kind -> name + ": " + kind.getKey());
        Pattern assigned = isCode(name) ? CONSTANT : SETTING;
        Stream<String> passwords = assigned.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(value -> !KNOWN.contains(value) && looksChosen(value))
                .map(value -> name + ": password");
        return Stream.concat(always, passwords).distinct().toList();
    }

    private static boolean isCode(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(java|js|mjs|html|ts)");
    }

    /** Words and names of settings are no passwords; letters mixed with digits or signs may be one. */
    private static boolean looksChosen(String value) {
        return value.matches(".*[0-9].*")
                && value.matches(".*[A-Za-z].*")
                && !value.matches("[a-z_]+(?:[.-][a-z0-9_]+)*");
    }
}
