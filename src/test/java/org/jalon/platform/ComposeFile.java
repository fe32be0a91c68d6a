package org.jalon.platform;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** A compose file as far as its environments and published ports go. */
final class ComposeFile {

    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|KEYSET|SECRET|TOKEN).*");
    private static final Pattern WITHOUT_DEFAULT = Pattern.compile("\\$\\{[A-Z_]+(:-|:\\?[^}]*)?}");

    private final Map<String, Map<String, Object>> services;

    ComposeFile(String yaml) {
        Map<String, Map<String, Map<String, Object>>> file = new Yaml().load(yaml);
        services = requireNonNull(file.get("services"));
    }

    /** The variables that a service gets. */
    Map<String, Object> environment(String service) {
        return environment(requireNonNull(services.get(service)));
    }

    /** Secrets that stand in the file itself, be it as a default. */
    Collection<String> literalSecrets() {
        return inEachService((name, service) -> environment(service).entrySet().stream()
                .filter(variable -> SECRET.matcher(variable.getKey()).matches())
                .filter(variable -> !WITHOUT_DEFAULT
                        .matcher(String.valueOf(variable.getValue()))
                        .matches())
                .map(variable -> name + ": " + variable.getKey()));
    }

    /** Ports that other machines could reach without anyone having decided so. */
    Collection<String> portsOpenToAll() {
        return inEachService((name, service) -> ports(service).stream()
                .map(String::valueOf)
                .filter(port -> !port.startsWith("127.0.0.1:") && !port.startsWith("${JALON_ADDRESS:-127.0.0.1}:"))
                .map(port -> name + ": " + port));
    }

    private Collection<String> inEachService(BiFunction<String, Map<String, Object>, Stream<String>> found) {
        return services.entrySet().stream()
                .flatMap(service -> found.apply(service.getKey(), service.getValue()))
                .collect(toCollection(TreeSet::new));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> environment(Map<String, Object> service) {
        return (Map<String, Object>) service.getOrDefault("environment", Map.of());
    }

    private static List<?> ports(Map<String, Object> service) {
        return (List<?>) service.getOrDefault("ports", List.of());
    }
}
