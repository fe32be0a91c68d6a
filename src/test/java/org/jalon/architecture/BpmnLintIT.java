package org.jalon.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads the models with the eyes of the modellers' own checker, bpmnlint; its rules are in src/tools/.bpmnlintrc. */
class BpmnLintIT {

    private static final Path TOOLS = Path.of("src/tools");
    private static final long MINUTES = 5;

    /** What a command said and how it ended. */
    private record Outcome(int code, String text) {}

    @BeforeAll
    static void install() throws InterruptedException {
        if (!canRun("node") || !canRun("npm")) {
            String reason =
                    "bpmnlint needs Node.js and npm, which are not on this machine: the models were not linted.";
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(reason);
            }
            System.out.println(reason);
            Assumptions.abort(reason);
        }
        Outcome installed =
                run(List.of("npm", "ci", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund"));
        assertThat(installed.code()).as(installed.text()).isZero();
    }

    @Test
    void the_models_have_no_warning() throws Exception {
        List<String> models;
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            models = files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(file -> file.toAbsolutePath().toString())
                    .sorted()
                    .toList();
        }
        assertThat(models).isNotEmpty();

        Outcome outcome = lint(models);

        assertThat(outcome.text()).isBlank();
        assertThat(outcome.code()).isZero();
    }

    @Test
    void a_bad_model_is_found() throws Exception {
        Outcome outcome = lint(List.of(Path.of("src/test/resources/planted/bad-style.bpmn")
                .toAbsolutePath()
                .toString()));

        assertThat(outcome.code()).isNotZero();
        assertThat(outcome.text())
                .contains("label-required", "no-disconnected", "fake-join", "no-overlapping-elements");
    }

    private static Outcome lint(List<String> models) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", "node_modules/bpmnlint/bin/bpmnlint.js"));
        command.add("--max-warnings=0");
        command.addAll(models);
        return run(command);
    }

    private static boolean canRun(String program) throws InterruptedException {
        try {
            return run(List.of(program, "--version")).code() == 0;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static Outcome run(List<String> command) throws InterruptedException {
        try {
            Path said = Files.createTempFile("jalon-tools", ".txt");
            Process process = new ProcessBuilder(command)
                    .directory(TOOLS.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(command + " has not ended after " + MINUTES + " minutes");
            }
            String text = Files.readString(said, StandardCharsets.UTF_8);
            Files.delete(said);
            return new Outcome(process.exitValue(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
