package org.jalon.rules;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.List;

/** The published rules, one of which can be changed at a time, and hours as one says them. */
final class BilanRulesFixture {

    HoursBounds hours = BilanRules.published().hours();
    Period normalDuration = BilanRules.published().normalDuration();
    Period earliestEnd = BilanRules.published().earliestEnd();
    Period absoluteLimit = BilanRules.published().absoluteLimit();
    Period deadlineReminder = BilanRules.published().deadlineReminder();
    Period concludeSoonPause = BilanRules.published().concludeSoonPause();
    List<Period> followUpReminders = BilanRules.published().followUpReminders();
    Period firstFollowUpLimit = BilanRules.published().firstFollowUpLimit();
    Period closureNotice = BilanRules.published().closureNotice();
    Period closure = BilanRules.published().closure();
    Period offerAgain = BilanRules.published().offerAgain();
    Duration appointmentReminder = BilanRules.published().appointmentReminder();
    int recordWithinWorkingDays = BilanRules.published().recordWithinWorkingDays();
    int noShowsBeforeAlert = BilanRules.published().noShowsBeforeAlert();

    BilanRules build() {
        return new BilanRules(
                hours,
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

    static BilanCalendar publishedCalendar() {
        return new BilanCalendar(BilanRules.published());
    }

    static Hours hours(String decimal) {
        return Hours.of(new BigDecimal(decimal));
    }

    /** A session of interview alone. */
    static HoursEntry interview(String decimal) {
        return new HoursEntry(hours(decimal), Hours.ZERO, Hours.ZERO, Hours.ZERO);
    }

    /** A session with all four components of R7. */
    static HoursEntry session(String interview, String evaluation, String individualWork, String counsellorWork) {
        return new HoursEntry(hours(interview), hours(evaluation), hours(individualWork), hours(counsellorWork));
    }

    /** A bilan in which these sessions were held. */
    static HoursLedger ledgerAfter(HoursEntry... sessions) {
        HoursLedger ledger = HoursLedger.empty(BilanRules.published().hours());
        for (HoursEntry session : sessions) {
            ledger = ledger.plus(session);
        }
        return ledger;
    }
}
