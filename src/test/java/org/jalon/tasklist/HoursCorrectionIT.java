package org.jalon.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jalon.appointment.Appointment;
import org.jalon.appointment.AppointmentStatus;
import org.jalon.appointment.Appointments;
import org.jalon.appointment.HoursCorrection;
import org.jalon.browser.WebappSession;
import org.jalon.casefile.CaseEvent;
import org.jalon.process.Dossiers;
import org.jalon.process.ProcessTest;
import org.jalon.process.Traces;
import org.jalon.rules.Hours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Corrections of hours over HTTP: within every bound, with a reason, and nothing is lost. */
@ProcessTest
class HoursCorrectionIT {

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Traces traces;

    @Autowired
    private Appointments appointments;

    @LocalServerPort
    private int port;

    private String number = "";

    @SuppressWarnings("NullAway.Init") // before each test
    private WebappSession counsellor;

    @BeforeEach
    void openCase() {
        dossiers.todayIs("2026-03-02");
        number = dossiers.request();
        counsellor = WebappSession.login(port, "conseiller1", "tasklist");
    }

    @Test
    void hours_are_corrected_and_both_entries_stay() throws IOException {
        Appointment held = heldSession("2.0");

        assertThat(correct(held, "1.5", "Erreur de saisie").statusCode()).isEqualTo(204);

        assertThat(appointments.get(held.id()).hours().interview()).isEqualTo(new Hours(6));
        List<HoursCorrection> corrections = appointments.corrections(number);
        assertThat(corrections).hasSize(1);
        assertThat(corrections.get(0).before()).isEqualTo(held.hours());
        assertThat(corrections.get(0).reason()).isEqualTo("Erreur de saisie");
        assertThat(corrections.get(0).by()).isEqualTo("conseiller1");
        assertThat(traces.journal(number, CaseEvent.Kind.HOURS_CORRECTED)).hasSize(1);
        JsonNode own =
                json(counsellor.get("api/jalon/cases/" + number + "/dossier")).path("own");
        assertThat(own.path("corrections").path(0).path("totalBefore").asDouble())
                .isEqualTo(2.0);
        assertThat(own.path("corrections").path(0).path("totalAfter").asDouble())
                .isEqualTo(1.5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            20,25 | Erreur | maximum de 20 h
            19    | Erreur | ne tiendrait plus
            1,3   | Erreur | quarts d’heure
            0     | Erreur | au moins 0,25
            -1    | Erreur | au moins
            2     | ''     | obligatoire
            """)
    void a_correction_keeps_every_bound_and_needs_a_reason(String hours, String reason, String said)
            throws IOException {
        Appointment held = heldSession("2.0");

        HttpResponse<String> answer = correct(held, hours, reason);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("message").asText()).contains(said);
        assertThat(appointments.get(held.id())).isEqualTo(held);
        assertThat(appointments.corrections(number)).isEmpty();
    }

    @Test
    void no_correction_takes_the_minima_away_from_a_delivered_synthesis() throws IOException {
        String ended = dossiers.endedBilan();
        Appointment held = traces.appointments(ended).get(0);

        HttpResponse<String> answer = correct(held, "0.25", "Erreur");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("message").asText()).contains("La synthèse a été remise");
        assertThat(appointments.get(held.id())).isEqualTo(held);
    }

    private Appointment heldSession(String hours) {
        dossiers.preliminary(number);
        dossiers.holdSession(number, hours);
        return traces.appointments(number).stream()
                .filter(appointment -> appointment.status() == AppointmentStatus.HELD)
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> correct(Appointment appointment, String interview, String reason) throws IOException {
        String body = new ObjectMapper()
                .writeValueAsString(Map.of(
                        "interviewHours", interview,
                        "evaluationHours", "",
                        "individualWorkHours", "",
                        "counsellorWorkHours", "",
                        "reason", reason));
        return counsellor.post("api/jalon/appointments/" + appointment.id() + "/hours", body);
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
