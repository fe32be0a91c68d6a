package org.jalon.casefile;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.jalon.rules.BilanRules;
import org.jalon.rules.ChangeNoticePolicy;
import org.jalon.rules.Hours;
import org.jalon.rules.HoursBounds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

/** The bounds and durations of new cases: the page's own numbers unless an operator says otherwise. */
@Validated
@ConfigurationProperties("jalon.rules")
record RulesSettings(
        @DefaultValue("12") @PositiveOrZero BigDecimal minimumInterviewHours,
        @DefaultValue("6") @Positive int minimumAppointments,
        @DefaultValue("12") @PositiveOrZero BigDecimal minimumTotalHours,
        @DefaultValue("20") @Positive BigDecimal maximumTotalHours,
        @DefaultValue("P56D") Period normalDuration,
        @DefaultValue("P28D") Period earliestEnd,
        @DefaultValue("P4M") Period absoluteLimit,
        @DefaultValue("P7D") Period deadlineReminder,
        @DefaultValue("P7D") Period concludeSoonPause,
        @DefaultValue({"P4M", "P5M"}) List<Period> followUpReminders,
        @DefaultValue("P6M") Period firstFollowUpLimit,
        @DefaultValue("P11M") Period closureNotice,
        @DefaultValue("P12M") Period closure,
        @DefaultValue("P14D") Period offerAgain,
        @DefaultValue("PT48H") Duration appointmentReminder,
        @DefaultValue("PT24H") Duration changeNotice,
        @DefaultValue("1") @Positive int recordWithinWorkingDays,
        @DefaultValue("2") @Positive int noShowsBeforeAlert) {

    BilanRules toRules() {
        return new BilanRules(
                new HoursBounds(
                        Hours.of(minimumInterviewHours),
                        minimumAppointments,
                        Hours.of(minimumTotalHours),
                        Hours.of(maximumTotalHours)),
                normalDuration,
                earliestEnd,
                absoluteLimit,
                deadlineReminder,
                concludeSoonPause,
                followUpReminders,
                firstFollowUpLimit,
                closureNotice,
                closure,
                offerAgain,
                appointmentReminder,
                recordWithinWorkingDays,
                noShowsBeforeAlert);
    }

    /** Gives the rules of today to whoever opens a case; wrong ones stop the start. */
    @Configuration(proxyBeanMethods = false)
    static class Rules {
        @Bean
        BilanRules rulesOfToday(RulesSettings settings) {
            return settings.toRules();
        }

        /** Not kept with a case: it is about how late somebody may act, not about what a bilan is. */
        @Bean
        ChangeNoticePolicy changeNotice(RulesSettings settings) {
            return new ChangeNoticePolicy(settings.changeNotice());
        }
    }
}
