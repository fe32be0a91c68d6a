package org.jalon.portal.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jalon.mail.MailKind;
import org.jalon.portal.Visit;
import org.jalon.process.Applications;
import org.jalon.process.BilanProcess;
import org.jalon.process.Dossiers;
import org.jalon.process.Post;
import org.jalon.process.ProcessTest;
import org.jalon.process.retention.RequestSweep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The public page on which a worker asks for a bilan, in good hands and in bad ones. */
@ProcessTest
@Tag("postgres")
class RequestIT {

    private static final Pattern PAGE = Pattern.compile("name=\"page\" value=\"([^\"]+)\"");

    private static final String QUESTIONS =
            "firstName lastName email language employedWorker initiative purpose duringWorkingHours privacyConsent";

    @Autowired
    private Applications applications;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Post post;

    @Autowired
    private RequestSweep sweep;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private static int people;

    private Visit visit;
    private final Map<String, String> typed = new LinkedHashMap<>();

    @BeforeEach
    void somebodyFillsTheFormIn() {
        dossiers.todayIs("2026-03-02");
        visit = Visit.from(port);
        typed.clear();
        typed.putAll(Map.of(
                "firstName", "Noémie",
                "lastName", "Lambert",
                "email", "noemie" + ++people + "@exemple.be",
                "language", "fr",
                "employedWorker", "true",
                "initiative", "WORKER",
                "purpose", "EVOLUTION",
                "duringWorkingHours", "false",
                "privacyConsent", "true"));
        visit.get("/demande");
        typed.put("page", page());
    }

    @Test
    void a_worker_asks_alone_and_a_case_waits_for_a_counsellor() {
        int before = applications.cases();
        send();
        assertThat(visit.status()).isEqualTo(200);
        assertThat(visit.body()).contains("Confirmez votre adresse");
        assertThat(applications.cases()).isEqualTo(before);
        typeCode(sentCode());
        assertThat(visit.path()).isEqualTo("/demande/recue");
        assertThat(visit.body()).contains("Votre adresse est confirmée").doesNotContain("BC-");
        String number = applications.newestCase();
        assertThat(applications.cases()).isEqualTo(before + 1);
        assertThat(jdbc.sql("select sealed from bc_request where reference = :r")
                        .param("r", reference())
                        .query(String.class)
                        .list())
                .containsOnlyNulls();
        assertThat(dossiers.openTasks(number)).containsExactly(BilanProcess.TASK_TAKE_CASE);
        assertThat(dossiers.file(number).beneficiary().fullName()).isEqualTo("Noémie Lambert");
        assertThat(visit.cookies().keySet()).isSubsetOf("jalon-jeton", "jalon-langue");
        visit.get("/demande/code");
        assertThat(visit.path()).isEqualTo("/demande");
    }

    @Test
    void the_code_is_sent_without_the_name_that_was_typed_and_stands_in_no_table() {
        typed.put("firstName", "Gagnez à http://exemple.be");
        typed.put("lastName", "Zyxwart");
        send();
        String code = sentCode();
        Post.Arrived mail = post.only(reference(), MailKind.REQUEST_CODE);
        assertThat(mail.subject()).isEqualTo("Votre code");
        assertThat(mail.text()).contains(code).doesNotContain("Gagnez").doesNotContain("Zyxwart");
        assertThat(dossiers.mailsTo(typed.getOrDefault("email", ""))).hasSize(1);
        String tables = jdbc.sql("select facts, occurrence, case_number from bc_mail")
                        .query()
                        .listOfRows()
                + ""
                + jdbc.sql("select TEXT_, TEXT2_ from ACT_HI_VARINST").query().listOfRows()
                + jdbc.sql("select * from bc_access_code").query().listOfRows()
                + jdbc.sql("select * from bc_request").query().listOfRows();
        assertThat(tables)
                .doesNotContain(code)
                .doesNotContain("Zyxwart")
                .doesNotContain(typed.getOrDefault("email", ""));
    }

    @ParameterizedTest
    @CsvSource({"nl, Uw code", "en, Your code"})
    void the_page_and_its_mails_speak_the_language_that_was_chosen(String language, String subject) {
        visit.get("/demande?langue=" + language);
        assertThat(visit.body()).contains("<html lang=\"" + language + "\"");
        typed.put("page", page());
        typed.put("language", language);
        send();
        sentCode();
        assertThat(post.only(reference(), MailKind.REQUEST_CODE).subject()).isEqualTo(subject);
    }

    @Test
    void an_empty_form_comes_back_with_every_question_named_and_linked() {
        String page = typed.get("page");
        typed.clear();
        typed.put("page", page);
        typed.put("phone", "0470/12.34.56 \"<b>");
        send();
        assertThat(visit.status()).isEqualTo(400);
        for (String field : QUESTIONS.split(" ", -1)) {
            assertThat(visit.body()).contains("<a href=\"#" + field + "\"", "id=\"" + field + "-wrong\"");
        }
        assertThat(visit.body())
                .doesNotContain("href=\"#phone\"", "href=\"#employerAgreement\"")
                .contains("0470/12.34.56 &quot;&lt;b&gt;", "Erreurs :");
    }

    @Test
    void what_was_right_stays_when_something_is_wrong() {
        typed.put("email", "noemie@");
        typed.put("duringWorkingHours", "true");
        send();
        assertThat(visit.status()).isEqualTo(400);
        assertThat(visit.body())
                .contains("href=\"#email\"", "href=\"#employerAgreement\"", "value=\"noemie@\"", "value=\"Noémie\"")
                .containsPattern("value=\"EVOLUTION\" checked")
                .doesNotContain("href=\"#firstName\"");
        assertThat(page()).isEqualTo(typed.get("page"));
    }

    @ParameterizedTest
    @CsvSource({
        "email, 'a@b.be\r\nBcc: x@y.be'",
        "email, 'a@b.be, x@y.be'",
        "email, '<a@b.be>'",
        "firstName, 'Noé\r\nBcc: x@y.be'",
        "lastName, 'Lam\u0000bert'",
        "lastName, 'Lam\u202ebert'",
        "purpose, ANYTHING",
        "language, de",
        "employedWorker, peut-être",
        "privacyConsent, false"
    })
    void what_could_do_harm_or_means_nothing_is_asked_again(String field, String value) {
        typed.put(field, value);
        send();
        assertThat(visit.status()).isEqualTo(400);
        assertThat(visit.body()).contains("href=\"#" + field + "\"");
    }

    @Test
    void what_our_page_never_sends_is_refused() {
        assertThat(raw("isAdmin", "true")).isEqualTo(400);
        assertThat(raw("email", "second@exemple.be")).isEqualTo(400);
        typed.put("firstName", "x".repeat(101));
        send();
        assertThat(visit.status()).isEqualTo(400);
        typed.put("firstName", "x".repeat(1_100_000));
        send();
        assertThat(visit.status()).isBetween(400, 413);
    }

    @Test
    void without_the_token_nothing_is_taken() {
        for (String path : List.of("/demande", "/demande/code", "/demande/nouveau-code")) {
            assertThat(visit.raw(path, form()).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void the_same_sent_twice_sends_one_code_and_opens_one_case() {
        send();
        send();
        String code = sentCode();
        assertThat(post.arrived(reference())).hasSize(1);
        int before = applications.cases();
        typeCode(code);
        typeCode(code);
        assertThat(visit.path()).isEqualTo("/demande/recue");
        send();
        assertThat(visit.path()).isEqualTo("/demande/recue");
        assertThat(applications.cases()).isEqualTo(before + 1);
    }

    @Test
    void two_at_once_open_one_case() {
        send();
        String form = form() + "&code=" + sentCode() + "&_csrf=" + token();
        int before = applications.cases();
        IntStream.range(0, 4).parallel().forEach(i -> visit.raw("/demande/code", form));
        assertThat(applications.cases()).isEqualTo(before + 1);
    }

    @Test
    void another_request_from_a_page_that_is_used_up_gets_a_page_of_its_own() {
        send();
        typeCode(sentCode());
        visit.get("/demande");
        typed.put("firstName", "Un autre");
        send();
        assertThat(visit.status()).isEqualTo(409);
        assertThat(visit.body()).contains("Un autre", "déjà servi");
        assertThat(page()).isNotEqualTo(typed.get("page"));
    }

    @Test
    void other_answers_end_the_code_that_was_sent_for_the_first() {
        send();
        String first = sentCode();
        pass(Duration.ofSeconds(5));
        typed.put("email", "autre" + people + "@exemple.be");
        send();
        String second = sentCode();
        typeCode(first.equals(second) ? "x" : first);
        assertThat(visit.status()).isEqualTo(400);
        typeCode(second);
        assertThat(visit.path()).isEqualTo("/demande/recue");
        assertThat(dossiers.file(applications.newestCase()).beneficiary().email())
                .startsWith("autre");
    }

    @Test
    void a_code_dies_of_five_wrong_tries_and_a_new_one_lives() {
        send();
        String code = sentCode();
        for (int i = 0; i < 5; i++) {
            typeCode(code.equals("000000") ? "000001" : "000000");
            assertThat(visit.body()).contains("pas le bon code");
        }
        typeCode(code);
        assertThat(visit.body()).contains("ne vaut plus");
        pass(Duration.ofSeconds(5));
        visit.post("/demande/nouveau-code", "page", typed.getOrDefault("page", ""));
        typeCode(sentCode());
        assertThat(visit.path()).isEqualTo("/demande/recue");
    }

    @Test
    void a_code_is_worth_ten_minutes_and_only_on_its_own_page() {
        send();
        String code = sentCode();
        Visit other = Visit.from(port);
        other.get("/demande");
        other.post("/demande/code", "page", found(other.body()), "code", code);
        assertThat(other.body()).contains("il y a trop longtemps");
        pass(Duration.ofMinutes(11));
        typeCode(code);
        assertThat(visit.body()).contains("ne vaut plus");
    }

    @Test
    void what_nobody_verifies_is_destroyed_within_a_day() {
        send();
        String code = sentCode();
        String reference = reference();
        pass(Duration.ofHours(24));
        sweep.run();
        assertThat(jdbc.sql("select count(*) from bc_request where reference = :r")
                        .param("r", reference)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(post.asked(reference)).isEmpty();
        typeCode(code);
        assertThat(visit.status()).isEqualTo(400);
        assertThat(visit.body()).contains("il y a trop longtemps");
    }

    @Test
    void nobody_is_flooded_with_codes() {
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            visit.get("/demande");
            typed.put("page", page());
            send();
            answers.add(visit.status());
        }
        assertThat(answers).containsExactly(200, 200, 200, 429, 429);
        assertThat(visit.body()).contains("Trop d’essais", "value=\"Noémie\"");
    }

    @Test
    void nobody_floods_from_one_place() {
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            typed.put("email", "flot" + i + "-" + people + "@exemple.be");
            send();
            answers.add(visit.status());
        }
        assertThat(answers).contains(429);
        assertThat(answers.subList(0, 10)).containsOnly(200);
    }

    private void send() {
        List<String> pairs = new ArrayList<>();
        typed.forEach((name, value) -> pairs.addAll(Arrays.asList(name, value)));
        onAPageWithAForm();
        visit.post("/demande", pairs.toArray(String[]::new));
    }

    private void typeCode(String code) {
        onAPageWithAForm();
        visit.post("/demande/code", "page", typed.getOrDefault("page", ""), "code", code);
    }

    private String sentCode() {
        return applications.sentCode(typed.getOrDefault("page", ""));
    }

    private String reference() {
        return applications.reference(typed.getOrDefault("page", ""));
    }

    private void onAPageWithAForm() {
        if (!visit.body().contains("_csrf")) {
            visit.get("/demande");
        }
    }

    private int raw(String field, String value) {
        return visit.raw("/demande", form() + "&_csrf=" + token() + "&" + field + "=" + value)
                .statusCode();
    }

    private String form() {
        List<String> pairs = new ArrayList<>();
        typed.forEach((name, value) -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return String.join("&", pairs);
    }

    private String token() {
        Matcher found = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(visit.body());
        assertThat(found.find()).isTrue();
        return URLEncoder.encode(found.group(1), StandardCharsets.UTF_8);
    }

    private String page() {
        return found(visit.body());
    }

    private static String found(String body) {
        Matcher found = PAGE.matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static void pass(Duration time) {
        Instant now = ClockUtil.getCurrentTime().toInstant();
        ClockUtil.setCurrentTime(Date.from(now.plus(time)));
    }
}
