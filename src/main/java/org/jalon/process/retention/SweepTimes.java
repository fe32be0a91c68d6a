package org.jalon.process.retention;

import java.time.Duration;
import org.jalon.rules.BilanCalendar;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.OneTimeTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;

/** When the sweep runs by itself: at night, once after a start that may have missed a night, and often for requests. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SweepTimes implements SchedulingConfigurer {

    /** The application answers first. */
    private static final Duration AFTER_START = Duration.ofMinutes(1);

    private final RetentionSettings settings;
    private final RetentionSweep sweep;
    private final RequestSweep requests;

    SweepTimes(RetentionSettings settings, RetentionSweep sweep, RequestSweep requests) {
        this.settings = settings;
        this.sweep = sweep;
        this.requests = requests;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (settings.isSwept()) {
            tasks.addCronTask(new CronTask(sweep::run, new CronTrigger(settings.cron(), BilanCalendar.ZONE)));
            tasks.addOneTimeTask(new OneTimeTask(sweep::run, AFTER_START));
        }
        if (settings.areRequestsSwept()) {
            tasks.addCronTask(
                    new CronTask(sweep::runRequests, new CronTrigger(settings.requestCron(), BilanCalendar.ZONE)));
            tasks.addCronTask(new CronTask(requests::run, new CronTrigger(settings.requestCron(), BilanCalendar.ZONE)));
        }
    }
}
