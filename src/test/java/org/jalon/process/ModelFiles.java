package org.jalon.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The models, decisions and forms as they lie in their folders. */
final class ModelFiles {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ModelFiles() {}

    /** A model with its text, since expressions may hide in any attribute. */
    record Model(String file, String text, BpmnModelInstance tree) {

        static Model read(Path file) {
            return new Model(
                    file.getFileName().toString(), ModelFiles.text(file), Bpmn.readModelFromFile(file.toFile()));
        }

        String processId() {
            return all(org.camunda.bpm.model.bpmn.instance.Process.class).get(0).getId();
        }

        <T extends ModelElementInstance> List<T> all(Class<T> type) {
            return List.copyOf(tree.getModelElementsByType(type));
        }

        List<String> ids(Class<? extends BaseElement> type) {
            return all(type).stream().map(BaseElement::getId).toList();
        }
    }

    static List<Model> processes() {
        return files("processes", ".bpmn").stream().map(Model::read).toList();
    }

    static Model process(String key) {
        return Model.read(Path.of("processes", key + ".bpmn"));
    }

    static DmnModelInstance decision(String key) {
        return Dmn.readModelFromFile(Path.of("processes", key + ".dmn").toFile());
    }

    static List<Path> decisions() {
        return files("processes", ".dmn");
    }

    /** By the name of the file, which is the id. */
    static Map<String, JsonNode> forms() {
        Map<String, JsonNode> forms = new TreeMap<>();
        for (Path file : files("forms", ".form")) {
            try {
                forms.put(file.getFileName().toString().replace(".form", ""), MAPPER.readTree(text(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return forms;
    }

    /** What a form is made of, at any depth. */
    static Stream<JsonNode> components(JsonNode form) {
        return StreamSupport.stream(form.path("components").spliterator(), false)
                .flatMap(component -> Stream.concat(Stream.of(component), components(component)));
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
