package org.jalon.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jalon.rules.BilanCalendar;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Fills the first start of the demonstration: users, and cases in every phase, some in trouble. It comes when all beans
 * are there and before the web server accepts a connection: whoever is served finds the cases, and never sees the clock
 * that is moved for them.
 */
@Component
@Profile("demo")
class DemoData implements SmartLifecycle {

    private static final String CLAIRE = "conseiller1";
    private static final String KARIM = "conseiller2";

    private final ProcessEngine engine;
    private final DemoUsers users;
    private volatile boolean running;

    DemoData(ProcessEngine engine, DemoUsers users) {
        this.engine = engine;
        this.users = users;
    }

    @Override
    public int getPhase() {
        // the web server comes near the end of all phases
        return 0;
    }

    @Override
    public void start() {
        running = true;
        if (users.exist()) {
            return;
        }
        LocalDateTime now = LocalDateTime.now(BilanCalendar.ZONE).truncatedTo(ChronoUnit.MINUTES);
        try {
            users.create();
            preliminary(now);
            investigation(now);
            conclusion(now);
            followUp(now);
        } finally {
            ClockUtil.reset();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void preliminary(LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        request(today.minusDays(1), CLAIRE, "Nora", "Peeters").until(now);
        request(today.minusDays(6), KARIM, "Luc", "Dubois")
                .engaged()
                .planned(today.plusDays(4))
                .until(now);
        // its mails fail: an incident for the managers
        DemoCase.request(engine, today.minusDays(4), CLAIRE, "Sam", "Janssens", DemoMailServer.REFUSED_ADDRESS)
                .until(now);
    }

    private void investigation(LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        request(today.minusDays(18), CLAIRE, "Amina", "El Idrissi")
                .preliminary()
                .held(2, 5)
                .until(now);
        // a session that nobody recorded
        request(today.minusDays(24), CLAIRE, "Hugo", "Wauters")
                .preliminary()
                .held(3, 4)
                .explored()
                .planned(today.minusDays(3))
                .until(now);
        // near its deadline
        request(today.minusDays(52), CLAIRE, "Inès", "Collard")
                .preliminary()
                .held(4, 9)
                .explored()
                .until(now);
        // past its deadline
        request(today.minusDays(60), KARIM, "Tom", "De Smet")
                .preliminary()
                .held(5, 8)
                .until(now);
        // beyond four months: the managers decide
        request(today.minusMonths(4).minusDays(5), KARIM, "Élise", "Renard")
                .preliminary()
                .held(3, 12)
                .until(now);
    }

    private void conclusion(LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        // the minima are not reached
        request(today.minusDays(45), CLAIRE, "Victor", "Maes")
                .preliminary()
                .held(4, 8)
                .investigated()
                .concluded()
                .until(now);
        request(today.minusDays(50), KARIM, "Sofia", "Rossi")
                .preliminary()
                .held(6, 6)
                .investigated()
                .concluded()
                .until(now);
    }

    private void followUp(LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        wholeBilan(today.minusMonths(3), CLAIRE, "Paul", "Lemaire").until(now);
        wholeBilan(today.minusMonths(5), CLAIRE, "Zoé", "Hermans")
                .until(now)
                .followUpOn(today.plusDays(7))
                .until(now);
        // late for the first follow-up
        wholeBilan(today.minusMonths(8), KARIM, "Marc", "Claes").until(now);
        wholeBilan(today.minusMonths(10), CLAIRE, "Lina", "Vermeulen")
                .followUp("DECLINED")
                .until(now);
    }

    /** A bilan that starts on that day and ends some five weeks later. */
    private DemoCase wholeBilan(LocalDate start, String counsellor, String firstName, String lastName) {
        return request(start, counsellor, firstName, lastName)
                .preliminary()
                .held(6, 6)
                .investigated()
                .ended();
    }

    private DemoCase request(LocalDate day, String counsellor, String firstName, String lastName) {
        String email =
                (firstName + "." + lastName).replaceAll("[^A-Za-z.]", "").toLowerCase(Locale.ROOT) + "@exemple.be";
        return DemoCase.request(engine, day, counsellor, firstName, lastName, email);
    }
}
