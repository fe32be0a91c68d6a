package org.jalon.security;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jalon.browser.WebappSession;
import org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The starter of engine 7.24.0 as it is shipped, rights switched on, without anything of ours. */
final class StockApplication {

    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
              <process id="attente" isExecutable="true" camunda:historyTimeToLive="1">
                <startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="t"/>
                <userTask id="t"/>
                <boundaryEvent id="b" attachedToRef="t">
                  <timerEventDefinition><timeDuration>P1Y</timeDuration></timerEventDefinition>
                </boundaryEvent>
              </process>
            </definitions>
            """;

    /** No stereotype: nobody finds it by looking for components. */
    @EnableAutoConfiguration
    static class Configuration {}

    private final ConfigurableApplicationContext context;

    StockApplication() {
        context = new SpringApplicationBuilder(Configuration.class, PlantedTarget.class)
                .properties(
                        "spring.config.location=optional:classpath:/none/",
                        "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                        "spring.datasource.username=sa",
                        "spring.flyway.enabled=false",
                        // Spring Security is ours (decision 014)
                        "spring.autoconfigure.exclude=" + SecurityAutoConfiguration.class.getName() + ","
                                + ManagementWebSecurityAutoConfiguration.class.getName(),
                        "camunda.bpm.process-engine-name=stock",
                        "camunda.bpm.authorization.enabled=true",
                        "camunda.bpm.job-execution.enabled=false",
                        "camunda.bpm.auto-deployment-enabled=false",
                        "server.port=0",
                        // what our own check of the environment asks for
                        "spring.mail.host=127.0.0.1",
                        "jalon.mail.from=x@exemple.be",
                        "jalon.access.public-url=https://jalon.centre.example",
                        "jalon.results.keyset=x")
                .run();
    }

    /** Before there is an administrator, as after any fresh installation. */
    Scene firstVisitor() {
        return new Scene(engine(), target(), WebappSession.nobody(port()), "personne", Map.of());
    }

    /** Its administrator, in front of a task that waits. */
    Scene administrator() {
        ProcessEngine engine = engine();
        if (engine.getIdentityService().createUserQuery().userId("conseiller1").count() == 0) {
            User other = engine.getIdentityService().newUser("conseiller1");
            other.setPassword(WebappSession.PASSWORD);
            engine.getIdentityService().saveUser(other);
        }
        engine.getRepositoryService()
                .createDeployment()
                .addString("attente.bpmn", MODEL)
                .deploy();
        ProcessInstance instance = engine.getRuntimeService().startProcessInstanceByKey("attente");
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult();
        Filter filter = engine.getFilterService().newTaskFilter("Liste " + UUID.randomUUID());
        engine.getFilterService()
                .saveFilter(filter.setQuery(engine.getTaskService().createTaskQuery()));
        return new Scene(
                engine,
                target(),
                WebappSession.login(port(), "intrus", "tasklist", "stock"),
                "intrus",
                Map.of(
                        "task", task.getId(),
                        "activity", "t",
                        "process-instance", instance.getId(),
                        "process-definition", instance.getProcessDefinitionId(),
                        "job",
                                engine.getManagementService()
                                        .createJobQuery()
                                        .processInstanceId(instance.getId())
                                        .singleResult()
                                        .getId(),
                        "filter", filter.getId()));
    }

    private ProcessEngine engine() {
        return context.getBean(ProcessEngine.class);
    }

    private PlantedTarget target() {
        return context.getBean(PlantedTarget.class);
    }

    private int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }
}
