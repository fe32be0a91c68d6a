package org.jalon.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Judges all process tests together: every node and every flow of the models was taken by some test. The last step of
 * mvn verify, after all JVMs; neither a unit test nor an integration test, because alone it has nothing to judge.
 */
class ModelCoverageVerdict {

    @ParameterizedTest
    @MethodSource("org.jalon.process.ModelFiles#processes")
    void every_node_and_every_flow_of_a_model_was_taken(ModelFiles.Model model) {
        Set<String> taken = ModelCoverage.kept();

        assertThat(taken).as("kept by the tests of mvn verify").isNotEmpty();
        assertThat(ModelCoverage.missing(model, taken))
                .as("elements of %s that no test takes", model.file())
                .isEmpty();
    }
}
