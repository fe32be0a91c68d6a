package org.jalon.security;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that the running application answers to.
 *
 * @param path below the server's root, with its parameters in braces
 */
record Endpoint(String verb, String path) implements Comparable<Endpoint> {

    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*([\\w-]+)\\s*(?::[^{}]*(?:\\{[^{}]*}[^{}]*)*)?}");

    static Endpoint of(String verb, String path) {
        // a parameter's pattern says nothing here, and paths are joined with as many slashes as it pleases
        return new Endpoint(
                verb,
                PARAMETER.matcher(path).replaceAll("{$1}").replaceAll("/+", "/").replaceAll("(?<=.)/$", ""));
    }

    /** The path's parameters, in order. */
    List<String> parameters() {
        Matcher matcher = PARAMETER.matcher(path);
        return matcher.results().map(result -> result.group(1)).toList();
    }

    boolean changes() {
        return !List.of("GET", "HEAD", "OPTIONS").contains(verb);
    }

    @Override
    public int compareTo(Endpoint other) {
        return Comparator.comparing(Endpoint::path)
                .thenComparing(Endpoint::verb)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return verb + " " + path;
    }
}
