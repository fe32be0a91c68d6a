package org.jalon.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** Strangers learn that the application lives; how it lives is for its operator, on this machine. */
@AsInProduction
class ManagementIT {

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private Environment environment;

    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/readyz"})
    void the_public_port_says_up_and_nothing_else(String path) {
        HttpResponse<String> answer = Caller.from(port, "192.0.2.6").get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/actuator/metrics",
                "/actuator/sbom",
                "/actuator/info",
                "/actuator/env",
                "/health",
                "/livez/db"
            })
    void nothing_of_the_management_is_on_the_public_port(String path) {
        assertThat(Caller.from(port, "192.0.2.6").get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void the_management_port_answers_this_machine_alone() {
        Caller operator = Caller.from(managementPort, "127.0.0.1");

        assertThat(operator.get("/actuator/health").body())
                .isEqualTo("{\"status\":\"UP\",\"groups\":[\"liveness\",\"readiness\"]}");
        assertThat(operator.get("/actuator/metrics").statusCode()).isEqualTo(200);
        assertThat(operator.get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(environment.getProperty("management.server.address")).isEqualTo("127.0.0.1");
        assertThat(environment.getProperty("management.endpoints.web.exposure.include"))
                .isEqualTo("health,info,metrics,sbom");
    }
}
