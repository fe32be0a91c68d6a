package org.jalon.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of the models on the real engine: job executor off, the clock is the test's. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "jalon.retention.cron=-",
            "jalon.retention.request-cron=-",
            "spring.mail.host=127.0.0.1",
            "jalon.access.public-url=https://jalon.centre.example",
            "jalon.mail.from=ne-pas-repondre@centre.example",
            "jalon.organisation.name=Centre d’essai",
            "spring.mail.properties.mail.smtp.auth=false",
            "spring.mail.properties.mail.smtp.starttls.required=false",
            // GreenMail sends its answer to EHLO line by line, which costs 40 ms a mail
            "spring.mail.properties.mail.smtp.ehlo=false",
            "jalon.admin.id=administration",
            "jalon.admin.password=Mot-de-passe-2026!",
            "jalon.results.demo-keyset-file=target/test-keyset",
            "management.server.port=0",
            // plain HTTP, and a clock that jumps by months while somebody is logged in
            "jalon.web.secure-cookies=false",
            "jalon.web.session-idle=3650d",
            "jalon.web.session-limit=3650d"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@Import(EngineTestSetup.class)
@ExtendWith(FreshStart.class)
public @interface ProcessTest {}
