package org.jalon.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jalon.mail.FakeMailServer;
import org.jalon.mail.MailKind;
import org.jalon.mail.MailStatus;
import org.jalon.process.Applications;
import org.jalon.process.Dossiers;
import org.jalon.process.MailRetry;
import org.jalon.process.MailServerSwitch;
import org.jalon.process.Post;
import org.jalon.process.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever a mail carries opens from before the mail leaves, whatever the mail server does then. */
@ProcessTest
@Tag("postgres")
class MailedCodesIT {

    private static final Pattern PAGE = Pattern.compile("name=\"page\" value=\"([^\"]+)\"");

    /** Where codes are typed. */
    private enum Place {
        REQUEST(MailKind.REQUEST_CODE, "/demande/recue"),
        OWN_PAGES(MailKind.ACCESS_CODE, "/mon-bilan");

        private final MailKind mail;

        /** Where the right code leads. */
        private final String beyond;

        Place(MailKind mail, String beyond) {
            this.mail = mail;
            this.beyond = beyond;
        }
    }

    @Autowired
    private Applications applications;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Post post;

    @Autowired
    private MailServerSwitch mailServer;

    @Autowired
    private MailRetry mailRetry;

    @LocalServerPort
    private int port;

    private static int people;

    private Visit visit;

    private String page = "";

    /** What the mails go out under. */
    private String reference = "";

    @BeforeEach
    void somebodyComes() {
        dossiers.todayIs("2026-03-02");
        visit = Visit.from(port);
    }

    @ParameterizedTest
    @EnumSource
    void a_code_that_is_typed_while_the_mail_server_is_about_to_answer_is_right(Place place) throws Exception {
        ask(place);
        try (FakeMailServer server = new FakeMailServer().confirmingLate()) {
            mailServer.to(server.port());
            CompletableFuture<Void> sending = aside(() -> dossiers.settle(reference));
            String code = Visit.codeIn(server.nextText());
            CompletableFuture<Void> typing = aside(() -> type(place, code));
            // an answer that waits for the mail gets what it waits for
            typing.completeOnTimeout(null, 500, TimeUnit.MILLISECONDS).get();
            server.confirm();
            sending.get();
        }
        assertThat(visit.body()).doesNotContain("pas le bon code");
        assertThat(visit.path()).isEqualTo(place.beyond);
        assertThat(status(place)).isEqualTo(MailStatus.SENT);
    }

    @ParameterizedTest
    @EnumSource
    void a_mail_server_that_takes_long_keeps_nobody_waiting(Place place) throws Exception {
        ask(place);
        try (FakeMailServer server = new FakeMailServer().confirmingLate()) {
            mailServer.to(server.port());
            CompletableFuture<Void> sending = aside(() -> dossiers.settle(reference));
            String code = Visit.codeIn(server.nextText());
            type(place, "x");
            assertThat(visit.status()).isEqualTo(400);
            assertThat(visit.body()).contains("pas le bon code");
            type(place, code);
            assertThat(visit.status()).isEqualTo(200);
            assertThat(visit.path()).isEqualTo(place.beyond);
            assertThat(status(place)).isEqualTo(MailStatus.SENDING);
            server.confirm();
            sending.get();
        }
        assertThat(status(place)).isEqualTo(MailStatus.SENT);
    }

    @ParameterizedTest
    @EnumSource
    void a_code_whose_mail_was_taken_by_a_line_that_was_lost_then_is_right(Place place) throws IOException {
        ask(place);
        String code = sentOverALostLine();
        assertThat(status(place)).isEqualTo(MailStatus.UNCERTAIN);
        type(place, code);
        assertThat(visit.body()).doesNotContain("pas le bon code");
        assertThat(visit.path()).isEqualTo(place.beyond);
    }

    /** The first mail may have been delivered, and a mail program shows but one of two with the same id. */
    @ParameterizedTest
    @EnumSource
    void a_mail_that_a_manager_sends_again_carries_the_same_code(Place place) throws IOException {
        ask(place);
        String code = sentOverALostLine();
        mailServer.up();
        managerRetries(place);
        assertThat(status(place)).isEqualTo(MailStatus.SENT);
        assertThat(Visit.codeIn(post.only(reference, place.mail).text())).isEqualTo(code);
        type(place, code);
        assertThat(visit.path()).isEqualTo(place.beyond);
    }

    @ParameterizedTest
    @EnumSource
    void a_mail_that_is_tried_again_by_itself_carries_the_same_code(Place place) throws IOException {
        ask(place);
        String code;
        try (FakeMailServer busy = new FakeMailServer().answering(FakeMailServer.DOT, "451 later")) {
            mailServer.to(busy.port());
            dossiers.settle(reference);
            code = Visit.codeIn(busy.nextText());
        }
        assertThat(status(place)).isEqualTo(MailStatus.FAILED);
        mailServer.up();
        dossiers.letTimePass(reference, now().plus(Duration.ofMinutes(1)));
        assertThat(Visit.codeIn(post.only(reference, place.mail).text())).isEqualTo(code);
        type(place, code);
        assertThat(visit.path()).isEqualTo(place.beyond);
    }

    /** Else a manager who sends mails again would give whoever guesses more tries. */
    @ParameterizedTest
    @EnumSource
    void a_code_that_died_of_wrong_tries_is_not_sent_again(Place place) throws IOException {
        ask(place);
        String code = sentOverALostLine();
        for (int i = 0; i < 5; i++) {
            type(place, "x");
        }
        mailServer.up();
        managerRetries(place);
        assertThat(status(place)).isEqualTo(MailStatus.ABANDONED);
        type(place, code);
        assertThat(visit.body()).contains("ne vaut plus");
    }

    @Test
    void a_personal_link_opens_before_the_mail_server_has_answered_and_after_the_line_is_lost() throws Exception {
        reference = dossiers.request();
        try (FakeMailServer server =
                new FakeMailServer().confirmingLate().answering(FakeMailServer.DOT, FakeMailServer.DROP)) {
            mailServer.to(server.port());
            CompletableFuture<Void> sending = aside(() -> dossiers.settle(reference));
            String link = Visit.linkIn(server.nextText());
            assertThat(opens(link)).isTrue();
            server.confirm();
            sending.get();
            assertThat(opens(link)).isTrue();
        }
        assertThat(post.asked(reference, MailKind.ACKNOWLEDGEMENT).status()).isEqualTo(MailStatus.UNCERTAIN);
    }

    private boolean opens(String link) {
        Visit somebody = Visit.from(port);
        somebody.get(link);
        return somebody.path().equals("/mon-bilan");
    }

    private void ask(Place place) {
        switch (place) {
            case REQUEST -> {
                visit.get("/demande");
                Matcher found = PAGE.matcher(visit.body());
                assertThat(found.find()).isTrue();
                page = found.group(1);
                visit.post("/demande", answers());
                reference = applications.reference(page);
            }
            case OWN_PAGES -> {
                reference = dossiers.request();
                visit = Visit.in(port, dossiers, post, reference);
                visit.get("/mon-bilan/code");
                visit.post("/mon-bilan/code");
            }
        }
    }

    private String[] answers() {
        return new String[] {
            "page", page,
            "firstName", "Noémie",
            "lastName", "Lambert",
            "email", "attente" + ++people + "@exemple.be",
            "language", "fr",
            "employedWorker", "true",
            "initiative", "WORKER",
            "purpose", "EVOLUTION",
            "duringWorkingHours", "false",
            "privacyConsent", "true"
        };
    }

    private void type(Place place, String code) {
        switch (place) {
            case REQUEST -> visit.post("/demande/code", "page", page, "code", code);
            case OWN_PAGES -> visit.post("/mon-bilan/code/saisie", "code", code);
        }
    }

    /** Lets the mail leave to a server that takes it and hangs up; gives the code that it took. */
    private String sentOverALostLine() throws IOException {
        try (FakeMailServer server = new FakeMailServer().answering(FakeMailServer.DOT, FakeMailServer.DROP)) {
            mailServer.to(server.port());
            dossiers.settle(reference);
            return Visit.codeIn(server.nextText());
        }
    }

    private void managerRetries(Place place) {
        assertThat(mailRetry.retry(reference, post.asked(reference, place.mail).id()))
                .isTrue();
        dossiers.settle(reference);
    }

    private MailStatus status(Place place) {
        return post.asked(reference, place.mail).status();
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /** What must go on while something else waits. */
    private static CompletableFuture<Void> aside(Runnable work) {
        return CompletableFuture.runAsync(work, task -> new Thread(task, "aside").start());
    }
}
