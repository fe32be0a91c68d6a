package org.jalon.process;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * The application as the process tests see it: a real mail server, known users, measured models, no job executor, and
 * every helper of the tests, so that one context serves them all.
 */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "org.jalon",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(TestComponent.class))
public class EngineTestSetup {

    public static final String COUNSELLOR = "conseiller1";
    public static final String OTHER_COUNSELLOR = "conseiller2";
    public static final String MANAGER = "responsable1";

    @Bean
    static Statements statements() {
        return new Statements();
    }

    @Bean(destroyMethod = "stop")
    GreenMail mailServer() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    @Bean
    DynamicPropertyRegistrar mailProperties(GreenMail mailServer) {
        return registry ->
                registry.add("spring.mail.port", () -> mailServer.getSmtp().getPort());
    }

    @Bean
    AbstractProcessEnginePlugin coverage() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                ProcessCoverageConfigurator.initializeProcessCoverageExtensions(engine);
            }

            @Override
            public void postProcessEngineBuild(ProcessEngine engine) {
                new ProcessEngineAdapter(engine, ModelCoverage.COLLECTOR).initializeListeners();
            }
        };
    }

    @Bean
    ApplicationRunner users(IdentityService identityService) {
        return arguments -> {
            user(identityService, COUNSELLOR, "Claire", Groups.COUNSELLORS);
            user(identityService, OTHER_COUNSELLOR, "Karim", Groups.COUNSELLORS);
            user(identityService, MANAGER, "Renée", Groups.MANAGERS);
        };
    }

    private static void user(IdentityService identityService, String id, String firstName, String group) {
        if (identityService.createUserQuery().userId(id).count() > 0) {
            return;
        }
        User user = identityService.newUser(id);
        user.setFirstName(firstName);
        user.setLastName("Essai");
        user.setEmail(id + "@centre.example");
        user.setPassword("Mot-de-passe-2026!");
        identityService.saveUser(user);
        identityService.createMembership(id, group);
    }
}
