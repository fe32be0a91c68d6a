package org.jalon.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class MailSettingsTests {

    private final ApplicationContextRunner without = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withUserConfiguration(Mail.class)
            .withPropertyValues("spring.mail.host=localhost");

    private final ApplicationContextRunner withDefaults = without.withPropertyValues(
                    "spring.config.import=classpath:mail-defaults.yaml", "jalon.mail.from=jalon@centre.example")
            .withInitializer(new ConfigDataApplicationContextInitializer());

    @Test
    void theDefaultsAreEnoughOnceTheSenderIsKnown() {
        withDefaults.run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(LetterSender.class);
            MailSettings settings = context.getBean(MailSettings.class);
            assertThat(settings.fromName()).isEqualTo("Jalon");
            assertThat(settings.domain()).isEqualTo("centre.example");
            assertThat(settings.redirections())
                    .hasSize(6)
                    .doesNotContainKeys(
                            RedirectionReason.EMPLOYER_INITIATIVE, RedirectionReason.EMPLOYER_AGREEMENT_MISSING);
            assertThat(settings.redirections())
                    .hasEntrySatisfying(
                            RedirectionReason.SKILLS_VALIDATION, redirection -> assertThat(redirection.url())
                                    .isEqualTo(URI.create("https://www.validationdescompetences.be")));
        });
    }

    @Test
    void withoutTimeoutsTheApplicationDoesNotStart() {
        without.withPropertyValues("jalon.mail.from=jalon@centre.example").run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageStartingWith("Jalon ne démarre pas : le serveur de courrier"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jalon.mail.from=",
                "jalon.mail.from=nobody",
                "jalon.mail.from=jalon@café.example",
                "jalon.mail.from-name= ",
                "jalon.mail.from-name=Bilan de compétences Namur",
                "jalon.mail.from-name=Loopbaancentrum",
                "jalon.mail.redirections.coaching.url=javascript:alert(1)",
                "jalon.mail.redirections.coaching.label="
            })
    void aSettingThatWouldSpoilTheMailsStopsTheStart(String setting) {
        withDefaults.withPropertyValues(setting).run(context -> assertThat(context)
                .hasFailed());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(MailSettings.class)
    @Import({LetterComposer.class, LetterSender.class, MailTimeouts.class})
    static class Mail {

        @Bean
        Clock clock() {
            return Letters.CLOCK;
        }
    }
}
