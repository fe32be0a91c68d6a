package org.jalon.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.process.EngineTestSetup.COUNSELLOR;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jalon.browser.WebappSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What browsers are told with every answer. */
@AsInProduction
class HeadersIT {

    private static final String NOTHING_OF_OTHERS = "default-src 'none'; style-src 'self'; img-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final Pattern NONCE = Pattern.compile("'nonce-([\\w-]{22})'");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/tasklist/scripts/config.js",
                "/camunda/app/tasklist/locales/fr.json",
                "/camunda/lib/deps.js",
                "/camunda/api/engine/engine/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/jalon/figures",
                "/jalon/api.js",
                "/readyz",
                "/nulle-part"
            })
    void every_answer_is_guarded(String path) {
        HttpResponse<String> answer = caller().get(path);

        assertHeader(answer, "X-Content-Type-Options", "nosniff");
        assertHeader(answer, "X-Frame-Options", "DENY");
        assertHeader(answer, "Referrer-Policy", "no-referrer");
        assertHeader(answer, "Strict-Transport-Security", "max-age=31536000");
        assertHeader(answer, "Cross-Origin-Opener-Policy", "same-origin");
        assertHeader(answer, "Cross-Origin-Resource-Policy", "same-origin");
        assertThat(answer.headers().firstValue("Permissions-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("camera=()", "geolocation=()", "microphone=()"));
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy)
                        .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                        .doesNotContain("unsafe-eval", "https:", "*"));
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/history/task",
                "/camunda/api/engine/engine/default/process-definition/key/bilan-de-competences/xml",
                "/camunda/api/tasklist/nulle-part",
                "/camunda/api/jalon/figures",
                "/camunda/app/tasklist/default/",
                "/nulle-part"
            })
    void what_is_personal_is_kept_nowhere(String path) {
        Caller counsellor = caller();
        counsellor.login(COUNSELLOR, WebappSession.PASSWORD);

        assertHeader(counsellor.get(path), "Cache-Control", "no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/lib/deps.js",
                "/camunda/assets/tasklist.svg",
                "/camunda/app/tasklist/camunda-tasklist-bootstrap.js",
                "/jalon/api.js",
                "/camunda/favicon.ico"
            })
    void what_is_the_same_for_everybody_may_be_kept_and_is_asked_for_again(String path) {
        HttpResponse<String> first = caller().get(path);
        assertThat(first.statusCode()).isEqualTo(200);
        assertHeader(first, "Cache-Control", "no-cache");

        String modified = first.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(caller().get(path, "If-Modified-Since", modified).statusCode())
                .isEqualTo(304);
    }

    @Test
    void a_page_of_the_webapps_runs_the_scripts_that_it_names_and_no_others() {
        HttpResponse<String> page = caller().get("/camunda/app/tasklist/default/");
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        Matcher nonce = NONCE.matcher(policy);

        assertThat(nonce.find()).isTrue();
        assertThat(policy).contains("script-src 'nonce-" + nonce.group(1) + "' 'strict-dynamic';");
        assertThat(page.body()).doesNotContainPattern("<script (?!nonce=\"" + nonce.group(1) + "\")");
        assertThat(caller().get("/camunda/app/tasklist/default/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(other -> assertThat(other).isNotEqualTo(policy));
    }

    @Test
    void our_own_pages_and_all_data_run_no_script() {
        assertHeader(caller().get("/camunda/api/engine/engine/"), "Content-Security-Policy", NOTHING_OF_OTHERS);
        assertHeader(caller().get("/nulle-part"), "Content-Security-Policy", NOTHING_OF_OTHERS);
    }

    private Caller caller() {
        return Caller.from(port, "192.0.2.2");
    }

    private static void assertHeader(HttpResponse<?> answer, String name, String value) {
        assertThat(answer.headers().allValues(name)).as(name).containsExactly(value);
    }
}
