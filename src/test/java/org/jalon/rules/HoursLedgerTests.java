package org.jalon.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jalon.rules.BilanRulesFixture.hours;
import static org.jalon.rules.BilanRulesFixture.interview;
import static org.jalon.rules.BilanRulesFixture.ledgerAfter;
import static org.jalon.rules.BilanRulesFixture.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jalon.rules.HoursLedger.Missing;
import org.junit.jupiter.api.Test;

/** R7: 12 to 20 hours in four components. R8: at least 12 h of interviews in at least 6 held appointments. */
class HoursLedgerTests {

    private static final HoursBounds BOUNDS = BilanRules.published().hours();
    private static final HoursEntry TWO_HOURS = interview("2");

    /** R8. */
    @Test
    void aQuarterOfAnHourOfInterviewShortIsNotEnough() {
        HoursLedger ledger =
                ledgerAfter(TWO_HOURS, TWO_HOURS, TWO_HOURS, TWO_HOURS, TWO_HOURS, session("1.75", "1", "1", "1"));

        assertThat(ledger.minimaReached()).isFalse();
        assertThat(ledger.missing()).isEqualTo(new Missing(hours("0.25"), 0, Hours.ZERO));
    }

    /** R7 with R8: the last hours are kept for the interviews and appointments that are missing. */
    @Test
    void theMinimaMustStillFitUnderTheMaximum() {
        assertThat(ledgerAfter(session("1", "0", "0", "8")).canStillReachMinima())
                .isTrue();
        assertThat(ledgerAfter(session("1", "0", "0", "8.25")).canStillReachMinima())
                .isFalse();
        assertThat(ledgerAfter(interview("19.75")).canStillReachMinima())
                .as("five appointments of a quarter of an hour no longer fit")
                .isFalse();
        assertThat(ledgerAfter(interview("18.75")).canStillReachMinima()).isTrue();
    }

    /** R8. */
    @Test
    void fiveAppointmentsAreNotEnoughHoweverLong() {
        HoursEntry longSession = interview("2.5");
        HoursLedger ledger = ledgerAfter(longSession, longSession, longSession, longSession, longSession);

        assertThat(ledger.minimaReached()).isFalse();
        assertThat(ledger.missing()).isEqualTo(new Missing(Hours.ZERO, 1, Hours.ZERO));
    }

    /** R8: both minima, and with them the total of R7. */
    @Test
    void twelveHoursOfInterviewsInSixAppointmentsAreEnough() {
        HoursLedger ledger = ledgerAfter(TWO_HOURS, TWO_HOURS, TWO_HOURS, TWO_HOURS, TWO_HOURS, TWO_HOURS);

        assertThat(ledger.minimaReached()).isTrue();
        assertThat(ledger.missing().isNothing()).isTrue();
        assertThat(ledger.missing()).isEqualTo(new Missing(Hours.ZERO, 0, Hours.ZERO));
    }

    /** R7: a fund may ask for more in all than in interviews. */
    @Test
    void aTotalThatIsTooLowIsNotEnough() {
        HoursLedger ledger = HoursLedger.empty(new HoursBounds(Hours.of(4), 2, Hours.of(6), Hours.of(20)))
                .plus(TWO_HOURS)
                .plus(session("2", "0.5", "0.5", "0.75"));

        assertThat(ledger.minimaReached()).isFalse();
        assertThat(ledger.missing()).isEqualTo(new Missing(Hours.ZERO, 0, hours("0.25")));
    }

    @Test
    void everythingIsMissingAtTheStart() {
        HoursLedger ledger = ledgerAfter();

        assertThat(ledger.missing()).isEqualTo(new Missing(hours("12"), 6, hours("12")));
        assertThat(ledger.left()).isEqualTo(hours("20"));
    }

    /** R7: the maximum is inclusive and covers all four components. */
    @Test
    void twentyHoursFit() {
        HoursLedger ledger = ledgerAfter(interview("12"));
        HoursEntry rest = session("2", "2", "2", "2");

        assertThat(ledger.hasRoomFor(rest)).isTrue();
        assertThat(ledger.plus(rest).left()).isEqualTo(Hours.ZERO);
    }

    /** R7: refused with a message that says how much is left. */
    @Test
    void twentyHoursAndAQuarterDoNotFitAndTheLedgerSaysHowMuchIsLeft() {
        HoursLedger ledger = ledgerAfter(interview("12"));
        HoursEntry tooMuch = session("2", "2", "2", "2.25");

        assertThat(ledger.hasRoomFor(tooMuch)).isFalse();
        assertThat(ledger.left()).isEqualTo(hours("8"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.plus(tooMuch))
                .withMessageContaining("8.00 hours are left");
    }

    /** R7: no component is outside the maximum. */
    @Test
    void everyComponentCountsInTheTotal() {
        assertThat(session("1", "0.25", "0.5", "0.75").total()).isEqualTo(hours("2.5"));
        HoursLedger full = ledgerAfter(interview("20"));

        assertThat(full.hasRoomFor(session("0.25", "0", "0", "0"))).isFalse();
        assertThat(full.hasRoomFor(session("0", "0.25", "0", "0"))).isFalse();
        assertThat(full.hasRoomFor(session("0", "0", "0.25", "0"))).isFalse();
        assertThat(full.hasRoomFor(session("0", "0", "0", "0.25"))).isFalse();
        assertThat(full.hasRoomFor(HoursEntry.NONE)).isTrue();
    }

    /** R8: evaluation and work between appointments replace no interview. */
    @Test
    void onlyInterviewsCountAsInterviews() {
        HoursLedger ledger = ledgerAfter(session("1", "5", "5", "5"));

        assertThat(ledger.missing().interviews()).isEqualTo(hours("11"));
        assertThat(ledger.missing().total()).isEqualTo(Hours.ZERO);
    }

    @Test
    void aNumberOfAppointmentsCannotBeNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HoursLedger(BOUNDS, HoursEntry.NONE, -1));
    }

    @Test
    void boundsThatContradictEachOtherAreRefused() {
        Hours twelve = Hours.of(12);
        Hours twenty = Hours.of(20);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HoursBounds(twelve, 0, twelve, twenty))
                .withMessageContaining("appointment");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HoursBounds(twenty, 6, twelve, twenty))
                .withMessageContaining("interviews <= minimum total");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HoursBounds(twelve, 6, twenty, twelve))
                .withMessageContaining("minimum total <= maximum total");
    }

    /** R7: nothing gets lost between what is done and what is left. */
    @Property
    void whatIsDoneAndWhatIsLeftMakeTheMaximum(@ForAll("sessions") List<HoursEntry> sessions) {
        HoursLedger ledger = keepingWhatFits(sessions);

        assertThat(ledger.left().plus(ledger.done().total())).isEqualTo(BOUNDS.maximumTotal());
    }

    @Property
    void theOrderOfTheSessionsDoesNotMatter(@ForAll("shortBilans") List<HoursEntry> sessions, @ForAll Random random) {
        List<HoursEntry> shuffled = new ArrayList<>(sessions);
        Collections.shuffle(shuffled, random);

        assertThat(ledgerAfter(shuffled.toArray(HoursEntry[]::new)))
                .isEqualTo(ledgerAfter(sessions.toArray(HoursEntry[]::new)));
    }

    /** R8: another session never makes more missing, and never less than nothing. */
    @Property
    void whatIsMissingOnlyShrinksAndIsNeverNegative(@ForAll("sessions") List<HoursEntry> sessions) {
        HoursLedger ledger = ledgerAfter();
        for (HoursEntry session : sessions) {
            Missing before = ledger.missing();
            ledger = ledger.hasRoomFor(session) ? ledger.plus(session) : ledger;
            Missing after = ledger.missing();

            assertThat(after.interviews()).isBetween(Hours.ZERO, before.interviews());
            assertThat(after.appointments()).isBetween(0, before.appointments());
            assertThat(after.total()).isBetween(Hours.ZERO, before.total());
        }
    }

    /** R8, said once more in other words. */
    @Property
    void theMinimaAreReachedExactlyWhenNoneOfThemIsMissed(@ForAll("sessions") List<HoursEntry> sessions) {
        HoursLedger ledger = keepingWhatFits(sessions);
        int interviewQuarters = ledger.done().interview().quarters();

        assertThat(ledger.minimaReached()).isEqualTo(interviewQuarters >= 12 * 4 && ledger.heldAppointments() >= 6);
    }

    /** R7: no way of entering hours passes the maximum. */
    @Property
    void theMaximumIsNeverPassed(@ForAll("sessions") List<HoursEntry> sessions) {
        assertThat(keepingWhatFits(sessions).done().total()).isLessThanOrEqualTo(BOUNDS.maximumTotal());
    }

    private static HoursLedger keepingWhatFits(List<HoursEntry> sessions) {
        HoursLedger ledger = ledgerAfter();
        for (HoursEntry session : sessions) {
            if (ledger.hasRoomFor(session)) {
                ledger = ledger.plus(session);
            }
        }
        return ledger;
    }

    @Provide
    Arbitrary<List<HoursEntry>> sessions() {
        return entries(12).list().ofMaxSize(20);
    }

    /** At most eight sessions of at most 2 h: whatever the order, all of them fit. */
    @Provide
    Arbitrary<List<HoursEntry>> shortBilans() {
        return entries(2).list().ofMaxSize(8);
    }

    private static Arbitrary<HoursEntry> entries(int quartersOfOneComponent) {
        Arbitrary<Hours> hours =
                Arbitraries.integers().between(0, quartersOfOneComponent).map(Hours::new);
        return Combinators.combine(hours, hours, hours, hours).as(HoursEntry::new);
    }
}
