package org.jalon.process;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jalon.platform.Throttle;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Each class begins with the database as the start left it; each of its tests with empty mailboxes and its own engine
 * behind the webapps, which know but one for the whole JVM, and gives the clock back.
 */
class FreshStart implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        ApplicationContext application = SpringExtension.getApplicationContext(context);
        application.getBean(DatabaseReset.class).toStart();
        forgetTries(application.getBean(Throttle.class));
    }

    /** Nobody has tried anything yet: the throttle's memory is that of the process. */
    private static void forgetTries(Throttle throttle) {
        Cache<?, ?> memory = (Cache<?, ?>) Objects.requireNonNull(ReflectionTestUtils.getField(throttle, "memory"));
        memory.invalidateAll();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ApplicationContext application = SpringExtension.getApplicationContext(context);
        application.getBean(Post.class).forget();
        application.getBean(MailServerSwitch.class).up();
        ProcessEngines.registerProcessEngine(application.getBean(ProcessEngine.class));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ClockUtil.reset();
    }
}
