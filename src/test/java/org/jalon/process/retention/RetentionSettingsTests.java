package org.jalon.process.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import org.jalon.rules.RetentionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RetentionSettingsTests {

    private final ApplicationContextRunner start = new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Test
    void without_settings_results_live_a_month_and_cases_two_years() {
        start.run(context -> assertThat(context.getBean(RetentionPolicy.class))
                .isEqualTo(new RetentionPolicy(Period.ofMonths(1), Period.ofMonths(24), Period.ofDays(7))));
    }

    @Test
    void an_operator_may_choose() {
        start.withPropertyValues("jalon.retention.results=P10D", "jalon.retention.case=P1Y", "jalon.retention.cron=-")
                .run(context -> {
                    assertThat(context.getBean(RetentionPolicy.class).caseFile())
                            .isEqualTo(Period.ofYears(1));
                    assertThat(context.getBean(RetentionSettings.class).isSwept())
                            .isFalse();
                    assertThat(context.getBean(RetentionSettings.class).areRequestsSwept())
                            .isTrue();
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jalon.retention.results=P25M",
                "jalon.retention.results=P0D",
                "jalon.retention.case=P-1M",
                "jalon.retention.case=bientôt",
                "jalon.retention.cron=02:30",
                "jalon.retention.request-cron=souvent"
            })
    void a_wrong_setting_stops_the_start(String setting) {
        start.withPropertyValues(setting).run(context -> assertThat(context).hasFailed());
    }

    @EnableConfigurationProperties(RetentionSettings.class)
    static class Settings extends RetentionSettings.Policy {}
}
