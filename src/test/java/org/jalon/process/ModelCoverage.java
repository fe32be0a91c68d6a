package org.jalon.process;

import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;

/** What all process tests together have taken of the models; {@link ZModelCoverageIT} judges it. */
final class ModelCoverage {

    static final Suite SUITE = new Suite("process", "Process tests");
    static final DefaultCollector COLLECTOR = new DefaultCollector(new ExecutionContextModelProvider());

    static {
        COLLECTOR.createSuite(SUITE);
        COLLECTOR.activateSuite(SUITE.getId());
        COLLECTOR.createRun(new Run("all", "All tests of this JVM"), SUITE.getId());
        COLLECTOR.activateRun("all");
    }

    private ModelCoverage() {}
}
