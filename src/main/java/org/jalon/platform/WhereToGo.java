package org.jalon.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Says in the last line of a start where to go. Readiness is the last thing that Spring Boot announces: at the event
 * before, the engine's own start is still under way.
 */
@Component
class WhereToGo {

    private static final Logger LOG = LoggerFactory.getLogger(WhereToGo.class);

    private final Environment environment;

    WhereToGo(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void say(AvailabilityChangeEvent<ReadinessState> event) {
        String port = environment.getProperty("local.server.port");
        if (event.getState() != ReadinessState.ACCEPTING_TRAFFIC || port == null) {
            return;
        }
        String listening = environment.getProperty("server.address", "*") + ":" + port;
        String open = withoutSlash(environment.getRequiredProperty(RequiredSettings.PUBLIC_URL));
        if (open.equals("http://" + listening)) {
            LOG.info("Jalon is ready: open {}/", open);
        } else {
            LOG.info("Jalon is ready: open {}/ (it listens on {})", open, listening);
        }
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
