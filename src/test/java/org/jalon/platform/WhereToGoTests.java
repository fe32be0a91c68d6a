package org.jalon.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class WhereToGoTests {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void the_demonstration_names_its_own_address(CapturedOutput log) {
        start("http://127.0.0.1:8080", "127.0.0.1", "8080");

        assertThat(log.getOut()).endsWith("Jalon is ready: open http://127.0.0.1:8080/" + System.lineSeparator());
    }

    @Test
    void for_real_it_names_the_address_that_people_know_and_the_one_behind_the_proxy(CapturedOutput log) {
        start("https://jalon.centre.example/", "0.0.0.0", "8080");

        assertThat(log.getOut())
                .endsWith("Jalon is ready: open https://jalon.centre.example/ (it listens on 0.0.0.0:8080)"
                        + System.lineSeparator());
    }

    @Test
    void a_port_that_the_machine_chose_is_the_one_that_is_named(CapturedOutput log) {
        start("http://127.0.0.1:0", "127.0.0.1", "40123");

        assertThat(log.getOut()).contains("(it listens on 127.0.0.1:40123)");
    }

    @Test
    void nothing_is_said_where_nothing_listens_or_what_listens_is_on_its_way_out(CapturedOutput log) {
        WhereToGo whereToGo = new WhereToGo(environment);
        whereToGo.say(new AvailabilityChangeEvent<>(this, ReadinessState.ACCEPTING_TRAFFIC));
        environment.setProperty("local.server.port", "8080");
        whereToGo.say(new AvailabilityChangeEvent<>(this, ReadinessState.REFUSING_TRAFFIC));

        assertThat(log.getOut()).isEmpty();
    }

    private void start(String publicUrl, String address, String port) {
        environment.setProperty("jalon.access.public-url", publicUrl);
        environment.setProperty("server.address", address);
        environment.setProperty("local.server.port", port);
        new WhereToGo(environment).say(new AvailabilityChangeEvent<>(this, ReadinessState.ACCEPTING_TRAFFIC));
    }
}
