package org.jalon.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;

/**
 * What the process tests have taken of the models: each JVM of the build keeps its share in a file, and
 * {@link ModelCoverageVerdict} judges all files together when everything has run.
 */
final class ModelCoverage {

    static final DefaultCollector COLLECTOR = new DefaultCollector(new ExecutionContextModelProvider());

    private static final Path FOLDER = Path.of("target/model-coverage");
    private static final Suite SUITE = new Suite("process", "Process tests");

    static {
        COLLECTOR.createSuite(SUITE);
        COLLECTOR.activateSuite(SUITE.getId());
        COLLECTOR.createRun(new Run("all", "All tests of this JVM"), SUITE.getId());
        COLLECTOR.activateRun("all");
        Runtime.getRuntime().addShutdownHook(new Thread(ModelCoverage::keep));
    }

    private ModelCoverage() {}

    /** Writes down what this JVM has taken, when it ends: one line an element, the key of its model before it. */
    private static void keep() {
        Set<String> taken = new TreeSet<>();
        for (ModelFiles.Model model : ModelFiles.processes()) {
            String key = model.processId();
            SUITE.getEvents(key).forEach(event -> taken.add(line(key, event.getDefinitionKey())));
        }
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(ProcessHandle.current().pid() + ".txt"), taken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What all JVMs have kept. */
    static Set<String> kept() {
        Set<String> taken = new HashSet<>();
        if (Files.isDirectory(FOLDER)) {
            try (Stream<Path> files = Files.list(FOLDER)) {
                for (Path file : files.toList()) {
                    taken.addAll(Files.readAllLines(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return taken;
    }

    /** The nodes and flows of a model that are not among those taken. */
    static List<String> missing(ModelFiles.Model model, Set<String> taken) {
        return Stream.concat(model.ids(FlowNode.class).stream(), model.ids(SequenceFlow.class).stream())
                .filter(id -> !taken.contains(line(model.processId(), id)))
                .sorted()
                .toList();
    }

    static String line(String key, String element) {
        return key + " " + element;
    }
}
