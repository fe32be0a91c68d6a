package org.jalon.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;

class ModelCoverageTests {

    private final ModelFiles.Model model = ModelFiles.process(MailProcess.KEY);

    @Test
    void a_node_and_a_flow_that_no_test_takes_are_told_by_name() {
        Set<String> taken = new HashSet<>();
        model.ids(FlowNode.class).forEach(id -> taken.add(ModelCoverage.line(MailProcess.KEY, id)));
        model.ids(SequenceFlow.class).forEach(id -> taken.add(ModelCoverage.line(MailProcess.KEY, id)));
        assertThat(ModelCoverage.missing(model, taken)).isEmpty();

        String node = model.ids(FlowNode.class).get(0);
        String flow = model.ids(SequenceFlow.class).get(0);
        taken.remove(ModelCoverage.line(MailProcess.KEY, node));
        taken.remove(ModelCoverage.line(MailProcess.KEY, flow));

        assertThat(ModelCoverage.missing(model, taken)).containsExactlyInAnyOrder(node, flow);
    }

    @Test
    void what_another_model_took_does_not_count() {
        String node = model.ids(FlowNode.class).get(0);

        assertThat(ModelCoverage.missing(model, Set.of(ModelCoverage.line(BilanProcess.KEY, node))))
                .contains(node);
    }
}
