package org.jalon.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.rules.BilanRulesFixture.publishedCalendar;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.jalon.rules.ExtensionPolicy.Refusal;
import org.junit.jupiter.api.Test;

/** R9: longer only at the beneficiary's request, and never beyond 4 months from the start. */
class ExtensionPolicyTests {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final LocalDate DEADLINE = LocalDate.of(2026, 4, 27);
    private static final LocalDate FOUR_MONTHS = LocalDate.of(2026, 7, 2);

    private final ExtensionPolicy policy = new ExtensionPolicy(publishedCalendar());

    @Test
    void fourMonthsToTheDayAreGranted() {
        assertThat(policy.refusal(START, DEADLINE, FOUR_MONTHS)).isEmpty();
    }

    @Test
    void oneDayMoreThanFourMonthsIsRefused() {
        assertThat(policy.refusal(START, DEADLINE, FOUR_MONTHS.plusDays(1))).contains(Refusal.BEYOND_LIMIT);
    }

    @Test
    void oneDayMoreThanTheDeadlineIsGranted() {
        assertThat(policy.refusal(START, DEADLINE, DEADLINE.plusDays(1))).isEmpty();
    }

    @Test
    void aDateThatIsNotAfterTheDeadlineIsRefused() {
        assertThat(policy.refusal(START, DEADLINE, DEADLINE)).contains(Refusal.NOT_AFTER_DEADLINE);
        assertThat(policy.refusal(START, DEADLINE, START)).contains(Refusal.NOT_AFTER_DEADLINE);
    }

    @Test
    void nothingMoreIsGrantedOnceTheLimitIsReached() {
        assertThat(policy.refusal(START, FOUR_MONTHS, FOUR_MONTHS)).contains(Refusal.ALREADY_AT_LIMIT);
        assertThat(policy.refusal(START, FOUR_MONTHS, FOUR_MONTHS.plusDays(1))).contains(Refusal.ALREADY_AT_LIMIT);
        assertThat(policy.refusal(START, FOUR_MONTHS, DEADLINE)).contains(Refusal.ALREADY_AT_LIMIT);
    }

    /** The months of R9 end where the shorter month ends. */
    @Test
    void theLimitOfABilanThatStartsAtTheEndOfOctoberIsTheEndOfFebruary() {
        LocalDate start = LocalDate.of(2026, 10, 31);
        LocalDate deadline = LocalDate.of(2026, 12, 26);

        assertThat(policy.refusal(start, deadline, LocalDate.of(2027, 2, 28))).isEmpty();
        assertThat(policy.refusal(start, deadline, LocalDate.of(2027, 3, 1))).contains(Refusal.BEYOND_LIMIT);
    }

    @Property
    void whatIsGrantedIsAlwaysLaterThanTheDeadlineAndWithinTheLimit(
            @ForAll @DateRange(min = "2020-01-01", max = "2060-12-31") LocalDate start,
            @ForAll @IntRange(max = 200) int deadlineAfter,
            @ForAll @IntRange(max = 200) int requestedAfter) {
        LocalDate deadline = start.plusDays(deadlineAfter);
        LocalDate requested = start.plusDays(requestedAfter);

        Optional<Refusal> refusal = policy.refusal(start, deadline, requested);

        assertThat(refusal.isEmpty()).isEqualTo(requested.isAfter(deadline) && !requested.isAfter(start.plusMonths(4)));
    }

    /** A request that was granted can be followed by another, until the limit is reached. */
    @Property
    void theLimitCanBeReachedInSteps(@ForAll @DateRange(min = "2020-01-01", max = "2060-12-31") LocalDate start) {
        LocalDate deadline = publishedCalendar().firstDeadline(start);
        LocalDate limit = publishedCalendar().absoluteLimit(start);

        for (LocalDate next = deadline.plusWeeks(3); next.isBefore(limit); next = next.plusWeeks(3)) {
            assertThat(policy.refusal(start, deadline, next)).isEmpty();
            deadline = next;
        }
        assertThat(policy.refusal(start, deadline, limit)).isEmpty();
        assertThat(policy.refusal(start, limit, limit.plusDays(1))).contains(Refusal.ALREADY_AT_LIMIT);
    }
}
