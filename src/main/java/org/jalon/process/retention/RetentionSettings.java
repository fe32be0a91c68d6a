package org.jalon.process.retention;

import jakarta.validation.constraints.NotBlank;
import java.time.Period;
import org.jalon.rules.RetentionPolicy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.validation.annotation.Validated;

/**
 * For how long what was closed is kept, and when it is looked for.
 *
 * @param results after the closure
 * @param caseFile after the closure, at least as long as the results
 * @param request after the beneficiary has asked for erasure: for so long the case waits for its last mails
 * @param cron when the retention is looked after, in Brussels; {@code -} for never, then not after a start either
 * @param requestCron when requests are looked after, in Brussels; {@code -} for never
 */
@Validated
@ConfigurationProperties("jalon.retention")
record RetentionSettings(
        @DefaultValue("P1M") Period results,
        @Name("case") @DefaultValue("P24M") Period caseFile,
        @DefaultValue("P7D") Period request,
        @NotBlank @DefaultValue("0 30 2 * * *") String cron,
        @NotBlank @DefaultValue("0 */10 * * * *") String requestCron) {

    /** @throws IllegalArgumentException if a cron expression cannot be understood */
    RetentionSettings {
        mustBeCron("jalon.retention.cron", cron);
        mustBeCron("jalon.retention.request-cron", requestCron);
    }

    boolean isSwept() {
        return !Scheduled.CRON_DISABLED.equals(cron);
    }

    boolean areRequestsSwept() {
        return !Scheduled.CRON_DISABLED.equals(requestCron);
    }

    private static void mustBeCron(String key, String cron) {
        if (!Scheduled.CRON_DISABLED.equals(cron) && !CronExpression.isValidExpression(cron)) {
            throw new IllegalArgumentException(
                    key + " : six champs séparés par des espaces, par exemple « 0 30 2 * * * », ou « - » pour jamais.");
        }
    }

    /** Gives the policy to whoever destroys or announces it; a wrong one stops the start. */
    @Configuration(proxyBeanMethods = false)
    static class Policy {
        @Bean
        RetentionPolicy retentionPolicy(RetentionSettings settings) {
            return new RetentionPolicy(settings.results(), settings.caseFile(), settings.request());
        }
    }
}
