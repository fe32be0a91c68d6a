package org.jalon.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.IdentityService;
import org.jalon.platform.MissingSettingsException;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;

class FirstAdministratorTests {

    @Test
    void nothing_listens_while_there_is_no_administrator_and_none_can_be_made() {
        AtomicBoolean portOpened = new AtomicBoolean();

        try (GenericApplicationContext context = context(portOpened)) {
            assertThatThrownBy(context::refresh)
                    .isInstanceOf(MissingSettingsException.class)
                    .hasMessageContainingAll("JALON_ADMIN_ID", "JALON_ADMIN_PASSWORD");
        }

        assertThat(portOpened).isFalse();
    }

    private static GenericApplicationContext context(AtomicBoolean portOpened) {
        IdentityService withoutUsers = mock(IdentityService.class, RETURNS_DEEP_STUBS);
        GenericApplicationContext context = new GenericApplicationContext();
        context.registerBean(
                FirstAdministrator.class,
                () -> new FirstAdministrator(withoutUsers, new AdministratorSettings("", "", "")));
        context.registerBean(WebServer.class, () -> new WebServer(portOpened));
        return context;
    }

    /** Opens its port when Spring Boot's web server does: as a lifecycle, at the end of the refresh. */
    private record WebServer(AtomicBoolean opened) implements SmartLifecycle {

        @Override
        public void start() {
            opened.set(true);
        }

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return opened.get();
        }
    }
}
