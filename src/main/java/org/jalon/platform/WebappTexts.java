package org.jalon.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The French of the engine's own webapps. Our texts (webapps/fr) are laid over the shipped English, so that a key that
 * we lack, or that an upgrade brings, reads English and never as a bare key.
 */
@RestController
class WebappTexts {

    static final List<String> APPS = List.of("welcome", "tasklist", "cockpit", "admin");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, ObjectNode> texts =
            APPS.stream().collect(Collectors.toMap(Function.identity(), WebappTexts::merged));

    @GetMapping(
            path = "/camunda/app/{app:welcome|tasklist|cockpit|admin}/locales/fr.json",
            produces = MediaType.APPLICATION_JSON_VALUE)
    JsonNode french(@PathVariable String app) {
        return texts.getOrDefault(app, JSON.createObjectNode());
    }

    private static ObjectNode merged(String app) {
        ObjectNode all = shipped(app);
        ObjectNode labels = all.withObject("/labels");
        labels.setAll(ours("common"));
        labels.setAll(ours(app));
        if (all.has("dateLocales")) {
            all.set("dateLocales", ours("dates"));
        }
        return all;
    }

    static ObjectNode shipped(String app) {
        return read("META-INF/resources/webjars/camunda/app/" + app + "/locales/en.json");
    }

    static ObjectNode ours(String name) {
        return read("webapps/fr/" + name + ".json");
    }

    private static ObjectNode read(String path) {
        try (InputStream in = new ClassPathResource(path).getInputStream()) {
            // the shipped files begin with a byte order mark, which Jackson skips
            return JSON.readValue(in, ObjectNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
