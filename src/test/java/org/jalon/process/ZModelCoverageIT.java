package org.jalon.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs last and judges all process tests of this JVM together: every node and every flow of the models
 * was taken by some test. Alone it fails, as it must.
 */
@Order(Integer.MAX_VALUE)
class ZModelCoverageIT {

    @ParameterizedTest
    @ValueSource(strings = {BilanProcess.KEY, AppointmentProcess.KEY, MailProcess.KEY})
    void every_node_and_every_flow_of_a_model_was_taken(String key) throws IOException {
        try (InputStream file = open(key + ".bpmn")) {
            BpmnModelInstance model = Bpmn.readModelFromStream(file);
            Set<String> elements = Stream.concat(
                            model.getModelElementsByType(FlowNode.class).stream(),
                            model.getModelElementsByType(SequenceFlow.class).stream())
                    .map(FlowElement::getId)
                    .collect(Collectors.toSet());
            assertThat(elements).isNotEmpty();
            assertThat(taken(key))
                    .as("elements of %s that some test takes", key)
                    .containsAll(elements);
        }
    }

    private static Set<String> taken(String key) {
        return ModelCoverage.SUITE.getEvents(key).stream()
                .map(Event::getDefinitionKey)
                .collect(Collectors.toSet());
    }

    private static InputStream open(String model) {
        return Objects.requireNonNull(ZModelCoverageIT.class.getResourceAsStream("/processes/" + model), model);
    }
}
