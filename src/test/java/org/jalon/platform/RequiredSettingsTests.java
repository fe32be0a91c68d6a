package org.jalon.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class RequiredSettingsTests {

    private static final String SECRET = "Sesame-2026-ouvre";

    @Test
    void all_that_is_missing_is_named_in_one_go() {
        assertThat(missing(new MockEnvironment()).missing())
                .extracting(RequiredSettingsTests::variable)
                .containsExactly("JALON_SMTP_HOST", "JALON_MAIL_FROM", "JALON_PUBLIC_URL", "JALON_RESULTS_KEYSET");
    }

    @Test
    void with_postgres_the_database_is_asked_for_too() {
        assertThat(missing(postgres()).missing())
                .extracting(RequiredSettingsTests::variable)
                .containsExactly(
                        "JALON_SMTP_HOST",
                        "JALON_MAIL_FROM",
                        "JALON_PUBLIC_URL",
                        "JALON_DB_URL",
                        "JALON_DB_USERNAME",
                        "JALON_DB_PASSWORD",
                        "JALON_RESULTS_KEYSET");
    }

    @Test
    void a_blank_setting_is_a_missing_one() {
        MockEnvironment environment = complete().withProperty("spring.datasource.password", " ");

        assertThat(missing(environment).missing()).singleElement().satisfies(line -> assertThat(variable(line))
                .isEqualTo("JALON_DB_PASSWORD"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jalon.centre.example", "ftp://jalon.centre.example", "https://", "https://jalon.example/?a=b"})
    void an_address_of_the_application_that_is_none_is_said_in_one_sentence(String url) {
        assertThat(missing(complete().withProperty("jalon.access.public-url", url))
                        .missing())
                .containsExactly("JALON_PUBLIC_URL : une adresse complète et sans rien derrière, comme"
                        + " https://jalon.centre.example (celle qui est donnée n’en est pas une)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jalon",
                "jalon@",
                "@centre.example",
                "jalon@centre",
                "Jalon <jalon@centre.example>",
                "a b@c.example"
            })
    void a_senders_address_that_is_none_is_said_in_one_sentence(String from) {
        assertThat(missing(complete().withProperty("jalon.mail.from", from)).missing())
                .containsExactly("JALON_MAIL_FROM : une adresse d’expédition bien formée, comme"
                        + " ne-pas-repondre@centre.example (celle qui est donnée n’en est pas une)");
    }

    @Test
    void the_settings_that_are_there_are_never_shown() {
        MissingSettingsException incomplete = missing(postgres()
                .withProperty("spring.datasource.password", SECRET)
                .withProperty("jalon.results.keyset", SECRET));
        String shown = new MissingSettingsAnalyzer().analyze(incomplete).getDescription();

        assertThat(shown).contains("JALON_DB_URL").doesNotContain(SECRET, "JALON_DB_PASSWORD", "JALON_RESULTS_KEYSET");
        assertThat(incomplete).message().doesNotContain(SECRET);
    }

    @Test
    void with_all_set_nothing_is_said() {
        assertThatCode(() -> check(complete())).doesNotThrowAnyException();
    }

    @Test
    void the_demonstration_makes_a_key_of_its_own() {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("jalon.access.public-url", "https://jalon.centre.example")
                .withProperty("spring.mail.host", "127.0.0.1")
                .withProperty("jalon.mail.from", "demo@jalon.example")
                .withProperty("jalon.results.demo-keyset-file", "./data/demo-keyset");

        assertThatCode(() -> check(environment)).doesNotThrowAnyException();
    }

    private static MockEnvironment complete() {
        return postgres()
                .withProperty("jalon.access.public-url", "https://jalon.centre.example")
                .withProperty("spring.mail.host", "mail.example")
                .withProperty("jalon.mail.from", "jalon@centre.example")
                .withProperty("spring.datasource.url", "jdbc:postgresql://db:5432/jalon")
                .withProperty("spring.datasource.username", "jalon")
                .withProperty("spring.datasource.password", SECRET)
                .withProperty("jalon.results.keyset", SECRET);
    }

    private static MockEnvironment postgres() {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles("postgres");
        return environment;
    }

    private static MissingSettingsException missing(MockEnvironment environment) {
        return catchThrowableOfType(MissingSettingsException.class, () -> check(environment));
    }

    private static void check(MockEnvironment environment) {
        new RequiredSettings().postProcessEnvironment(environment, new SpringApplication());
    }

    private static String variable(String line) {
        return line.substring(0, line.indexOf(" : "));
    }
}
