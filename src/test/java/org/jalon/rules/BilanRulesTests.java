package org.jalon.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** rules.md: the page's numbers are the defaults, and settings that make no sense stop the start. */
class BilanRulesTests {

    /** R7, R8, R9, R12, R13. */
    @Test
    void thePublishedNumbersAreThoseOfThePage() {
        BilanRules rules = BilanRules.published();

        assertThat(rules.hours()).isEqualTo(new HoursBounds(Hours.of(12), 6, Hours.of(12), Hours.of(20)));
        assertThat(rules.earliestEnd()).isEqualTo(Period.ofWeeks(4));
        assertThat(rules.normalDuration()).isEqualTo(Period.ofWeeks(8));
        assertThat(rules.absoluteLimit()).isEqualTo(Period.ofMonths(4));
        assertThat(rules.firstFollowUpLimit()).isEqualTo(Period.ofMonths(6));
        assertThat(rules.closure()).isEqualTo(Period.ofMonths(12));
    }

    /** T1, T2, T4, T7, T8, T9, and what process.md says of offers and absences. */
    @Test
    void thePublishedRemindersAreThoseOfTheRules() {
        BilanRules rules = BilanRules.published();

        assertThat(rules.deadlineReminder()).isEqualTo(Period.ofDays(7));
        assertThat(rules.concludeSoonPause()).isEqualTo(Period.ofDays(7));
        assertThat(rules.followUpReminders()).containsExactly(Period.ofMonths(4), Period.ofMonths(5));
        assertThat(rules.closureNotice()).isEqualTo(Period.ofMonths(11));
        assertThat(rules.appointmentReminder()).isEqualTo(Duration.ofDays(2));
        assertThat(rules.recordWithinWorkingDays()).isEqualTo(1);
        assertThat(rules.offerAgain()).isEqualTo(Period.ofDays(14));
        assertThat(rules.noShowsBeforeAlert()).isEqualTo(2);
    }

    static Stream<Arguments> badRules() {
        return Stream.of(
                bad("earliestEnd", r -> r.earliestEnd = Period.ZERO),
                bad("earliestEnd", r -> r.earliestEnd = Period.ofDays(-1)),
                bad("normalDuration", r -> r.normalDuration = Period.ofDays(28)),
                bad("normalDuration", r -> r.normalDuration = Period.ofMonths(4)),
                bad("absoluteLimit", r -> r.absoluteLimit = Period.ofWeeks(8)),
                bad("deadlineReminder", r -> r.deadlineReminder = Period.ZERO),
                bad("deadlineReminder", r -> r.deadlineReminder = Period.ofDays(56)),
                bad("concludeSoonPause", r -> r.concludeSoonPause = Period.ZERO),
                bad("concludeSoonPause", r -> r.concludeSoonPause = Period.ofMonths(5)),
                bad("followUpReminders must be two", r -> r.followUpReminders = List.of()),
                bad("followUpReminders", r -> r.followUpReminders = List.of(Period.ZERO, Period.ofMonths(4))),
                bad("followUpReminders", r -> r.followUpReminders = List.of(Period.ofMonths(5), Period.ofMonths(4))),
                bad("followUpReminders", r -> r.followUpReminders = List.of(Period.ofMonths(4), Period.ofMonths(4))),
                bad("followUpReminders", r -> r.followUpReminders = List.of(Period.ofMonths(4), Period.ofMonths(6))),
                bad("firstFollowUpLimit", r -> r.firstFollowUpLimit = Period.ofMonths(5)),
                bad("firstFollowUpLimit", r -> r.firstFollowUpLimit = Period.ofMonths(11)),
                bad("closureNotice", r -> r.closureNotice = Period.ofMonths(12)),
                bad("closure", r -> r.closure = Period.ofMonths(11)),
                bad("offerAgain", r -> r.offerAgain = Period.ofDays(-14)),
                bad("offerAgain", r -> r.offerAgain = Period.ofMonths(12)),
                bad("appointmentReminder", r -> r.appointmentReminder = Duration.ZERO),
                bad("appointmentReminder", r -> r.appointmentReminder = Duration.ofDays(-2)),
                bad("recordWithinWorkingDays", r -> r.recordWithinWorkingDays = 0),
                bad("noShowsBeforeAlert", r -> r.noShowsBeforeAlert = 0));
    }

    @ParameterizedTest
    @MethodSource("badRules")
    void rulesThatMakeNoSenseAreRefusedWithTheirName(String name, Consumer<BilanRulesFixture> change) {
        BilanRulesFixture rules = new BilanRulesFixture();
        change.accept(rules);

        assertThatIllegalArgumentException().isThrownBy(rules::build).withMessageContaining(name);
    }

    /** R9: 121 days fit into 4 months from 1 March, but not from 31 October. */
    @Test
    void aDurationThatIsTooLongOnSomeStartDaysOnlyIsRefused() {
        BilanRulesFixture rules = new BilanRulesFixture();
        rules.normalDuration = Period.ofDays(121);

        assertThatIllegalArgumentException().isThrownBy(rules::build).withMessageContaining("absoluteLimit");
        rules.normalDuration = Period.ofDays(119);
        assertThat(rules.build().normalDuration()).isEqualTo(Period.ofDays(119));
    }

    /** A fund with other bounds needs other settings, not other code. */
    @Test
    void otherBoundsThatMakeSenseAreAccepted() {
        BilanRulesFixture rules = new BilanRulesFixture();
        rules.normalDuration = Period.ofMonths(3);
        rules.absoluteLimit = Period.ofDays(100);
        rules.followUpReminders = List.of(Period.ofMonths(3), Period.ofMonths(4));

        assertThat(rules.build().followUpReminders()).containsExactly(Period.ofMonths(3), Period.ofMonths(4));
    }

    /** A case keeps the rules with which it was opened. */
    @Test
    void remindersCannotBeChangedAfterwards() {
        BilanRulesFixture rules = new BilanRulesFixture();
        List<Period> reminders = new ArrayList<>(List.of(Period.ofMonths(4), Period.ofMonths(5)));
        rules.followUpReminders = reminders;
        BilanRules built = rules.build();

        reminders.clear();

        assertThat(built.followUpReminders()).containsExactly(Period.ofMonths(4), Period.ofMonths(5));
    }

    private static Arguments bad(String name, Consumer<BilanRulesFixture> change) {
        return arguments(name, change);
    }
}
