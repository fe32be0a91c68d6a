package org.jalon.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.process.EngineTestSetup.COUNSELLOR;
import static org.jalon.process.EngineTestSetup.MANAGER;
import static org.jalon.process.EngineTestSetup.OTHER_COUNSELLOR;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.jalon.appointment.Appointment;
import org.jalon.appointment.AppointmentStatus;
import org.jalon.appointment.Appointments;
import org.jalon.appointment.Ics;
import org.jalon.browser.WebappSession;
import org.jalon.process.AppointmentProcess;
import org.jalon.process.CalendarFeeds;
import org.jalon.process.CaseActs;
import org.jalon.process.Dossiers;
import org.jalon.process.Groups;
import org.jalon.process.Handover;
import org.jalon.process.ProcessTest;
import org.jalon.process.Statements;
import org.jalon.rules.BilanCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The secret address of a counsellor's feed: what it opens, to whom, how long, and what it leaves behind. */
@ProcessTest
@Tag("postgres")
class AgendaIT {

    private static final String FEED = "api/jalon/calendar-feed";
    private static final ZoneId ZONE = BilanCalendar.ZONE;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Appointments appointments;

    @Autowired
    private CaseActs acts;

    @Autowired
    private Handover handover;

    @Autowired
    private CalendarFeeds feeds;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final HttpClient diary = HttpClient.newHttpClient();
    private String number = "";

    @BeforeEach
    void aCaseWithAnAppointment() {
        dossiers.todayIs("2026-03-02");
        number = dossiers.request();
        plan("2026-03-30T10:00");
    }

    @AfterEach
    void nothingIsLeft() {
        feeds.revoke(COUNSELLOR);
        feeds.revoke(OTHER_COUNSELLOR);
        acts.withdraw(dossiers.file(number).number(), null);
        dossiers.settle(number);
    }

    @Test
    void it_shows_what_is_planned_and_held_without_saying_who_or_where() {
        dossiers.holdSession(number, "2");
        String gone = plan("2026-04-02T10:00");
        acts.cancel(gone);
        HttpResponse<String> answer = ask(made(COUNSELLOR));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(Ics.read(answer.body()).getNames()).hasSize(1);
        List<VEvent> events = events(answer);
        assertThat(events)
                .extracting(event -> event.getUid().getValue())
                .containsExactlyInAnyOrderElementsOf(appointments.ofCase(number).stream()
                        .filter(a -> a.status() != AppointmentStatus.CANCELLED)
                        .map(a -> "agenda-" + a.id() + "@jalon")
                        .toList());
        assertThat(events).extracting(event -> event.getSummary().getValue()).containsOnly("Rendez-vous " + number);
        assertThat(answer.body())
                .doesNotContainIgnoringCase("Dupont")
                .doesNotContain("Rue Haute")
                .doesNotContainIgnoringCase("bilan");
    }

    @Test
    void what_was_longer_than_sixty_days_ago_is_not_shown() {
        dossiers.holdSession(number, "2");
        dossiers.todayIs("2026-05-03");
        assertThat(events(ask(made(COUNSELLOR)))).hasSize(2);
        dossiers.todayIs("2026-05-05");
        assertThat(events(ask(made(COUNSELLOR)))).hasSize(1);
    }

    @Test
    void an_appointment_that_nobody_came_to_is_gone() {
        dossiers.letTimePass(number, LocalDate.parse("2026-03-31"));
        dossiers.complete(number, AppointmentProcess.TASK_RECORD_SESSION, "attendance", "NO_SHOW");
        assertThat(events(ask(made(COUNSELLOR)))).isEmpty();
    }

    @Test
    void a_case_that_is_handed_over_moves_to_the_other_feed() {
        String mine = made(COUNSELLOR);
        String theirs = made(OTHER_COUNSELLOR);
        assertThat(ask(theirs).body()).contains("BEGIN:VTIMEZONE").doesNotContain(number);
        handover.one(number, OTHER_COUNSELLOR, MANAGER);
        assertThat(ask(mine).body()).doesNotContain(number);
        assertThat(ask(theirs).body()).contains(number);
    }

    @Test
    void a_new_address_ends_the_old_one_and_none_is_left_after_revoking() {
        WebappSession counsellor = WebappSession.login(port, COUNSELLOR, "tasklist");
        assertThat(counsellor.get(FEED).body()).isEqualTo("{\"madeAt\":null}");
        String first = make(counsellor);
        String second = make(counsellor);
        assertThat(counsellor.get(FEED).body()).contains("2026-03-02T");
        assertThat(ask(first).statusCode()).isEqualTo(404);
        assertThat(ask(second).statusCode()).isEqualTo(200);
        assertThat(counsellor.post(FEED + "/revocation", "{}").statusCode()).isEqualTo(204);
        assertThat(ask(second).statusCode()).isEqualTo(404);
        assertThat(counsellor.get(FEED).body()).isEqualTo("{\"madeAt\":null}");
    }

    @Test
    void only_counsellors_have_one() {
        WebappSession manager = WebappSession.login(port, MANAGER, "cockpit");
        assertThat(manager.get(FEED).statusCode()).isEqualTo(403);
        assertThat(manager.post(FEED, "{}").statusCode()).isEqualTo(403);
        assertThat(manager.post(FEED + "/revocation", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void whoever_is_no_counsellor_any_more_has_none_any_more() {
        String mine = made(COUNSELLOR);
        identityService.deleteMembership(COUNSELLOR, Groups.COUNSELLORS);
        try {
            assertThat(ask(mine).statusCode()).isEqualTo(404);
        } finally {
            identityService.createMembership(COUNSELLOR, Groups.COUNSELLORS);
        }
    }

    @Test
    void a_wrong_address_is_answered_like_any_page_that_is_not_there() {
        HttpResponse<String> unknown = ask("/nulle-part/x.ics");
        String right = made(COUNSELLOR);
        for (String wrong : List.of(
                "/agenda/" + "A".repeat(43) + ".ics",
                "/agenda/x.ics",
                "/agenda/",
                right.replace(".ics", ""),
                right.replace(".ics", ".ICS"),
                right + "/")) {
            HttpResponse<String> answer = ask(wrong);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(unknown.body());
        }
    }

    @Test
    void nobody_writes_to_it() throws Exception {
        String mine = made(COUNSELLOR);
        for (String verb : List.of("POST", "PUT", "DELETE", "PROPFIND", "OPTIONS")) {
            HttpRequest request = HttpRequest.newBuilder(address(mine))
                    .method(verb, BodyPublishers.noBody())
                    .build();
            assertThat(diary.send(request, BodyHandlers.ofString()).statusCode())
                    .isBetween(400, 499);
        }
    }

    @Test
    void whoever_tries_addresses_is_slowed_down() {
        String mine = made(COUNSELLOR);
        int refused = 0;
        for (int i = 0; i < 70; i++) {
            refused += ask("/agenda/%043d.ics".formatted(i)).statusCode() == 429 ? 1 : 0;
        }
        assertThat(refused).isPositive();
        assertThat(ask(mine).headers().firstValue("Retry-After")).isPresent();
        dossiers.letTimePass(
                number, LocalDateTime.parse("2026-03-02T09:02").atZone(ZONE).toInstant());
        assertThat(ask(mine).statusCode()).isEqualTo(200);
    }

    @Test
    void what_did_not_change_is_not_sent_again() throws Exception {
        String mine = made(COUNSELLOR);
        String tag = ask(mine).headers().firstValue("ETag").orElseThrow();
        HttpRequest again = HttpRequest.newBuilder(address(mine))
                .header("If-None-Match", tag)
                .build();
        assertThat(diary.send(again, BodyHandlers.ofString()).statusCode()).isEqualTo(304);
        plan("2026-03-31T10:00");
        assertThat(diary.send(again, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_reading_is_one_statement_however_many_appointments_there_are() {
        String mine = made(COUNSELLOR);
        assertThat(Statements.of(() -> ask(mine)).statements()).isEqualTo(1);
        plan("2026-03-31T10:00");
        plan("2026-04-01T10:00");
        assertThat(Statements.of(() -> ask(mine)).statements()).isEqualTo(1);
    }

    @Test
    void the_address_is_neither_kept_nor_logged_nor_passed_on() {
        String mine = made(COUNSELLOR);
        String secret = mine.replaceAll(".*/|\\.ics", "");
        try (LogWatch log = new LogWatch(List.of(secret))) {
            WebappSession counsellor = WebappSession.login(port, COUNSELLOR, "tasklist");
            assertThat(ask(mine).statusCode()).isEqualTo(200);
            HttpResponse<String> answer = ask(mine);
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            make(counsellor);
            assertThat(ask(mine).statusCode()).isEqualTo(404);
            // but by the client of this test
            assertThat(log.hits()).allMatch(line -> line.startsWith("jdk.internal.httpclient"));
            assertThat(log.lines()).isGreaterThan(50);
        }
        assertThat(jdbc.sql("select count(*) from bc_calendar_feed where secret_hash = :secret or user_id = :secret")
                        .param("secret", secret)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Plans one more appointment and says which. */
    private String plan(String start) {
        dossiers.plan(number, LocalDateTime.parse(start));
        dossiers.settle(number);
        return appointments.ofCase(number).stream()
                .filter(a -> LocalDateTime.ofInstant(a.slot().start(), ZONE).equals(LocalDateTime.parse(start)))
                .map(Appointment::id)
                .findFirst()
                .orElseThrow();
    }

    /** Those of this test's case; others of the same counsellor may be there. */
    private List<VEvent> events(HttpResponse<String> answer) {
        return Biweekly.parse(answer.body()).first().getEvents().stream()
                .filter(event -> event.getSummary().getValue().contains(number))
                .toList();
    }

    /** The address of that person's feed, made by themselves. */
    private String made(String user) {
        return make(WebappSession.login(port, user, "tasklist"));
    }

    private static String make(WebappSession session) {
        HttpResponse<String> answer = session.post(FEED, "{}");
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonPath.read(answer.body(), "$.path");
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> ask(String path) {
        try {
            return diary.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
