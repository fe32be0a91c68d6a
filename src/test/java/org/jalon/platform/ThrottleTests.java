package org.jalon.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jalon.platform.Throttle.Count;
import org.jalon.platform.Throttle.Limit;
import org.junit.jupiter.api.Test;

class ThrottleTests {

    private static final Limit LIMIT = new Limit(3, Duration.ofSeconds(10), Duration.ofMinutes(1));
    private static final Count CODE = new Count("code:1", LIMIT);
    private static final Count ADDRESS = new Count("address:1", LIMIT);

    private final MovedClock clock = new MovedClock();
    private final Throttle throttle = new Throttle(clock);

    @Test
    void the_first_tries_are_free_and_the_waits_after_them_double_up_to_the_longest() {
        assertThat(waits(CODE, 3)).containsOnly(Duration.ZERO);
        for (int seconds : List.of(10, 20, 40, 60, 60)) {
            assertThat(throttle.begin(CODE).waiting()).isEqualTo(Duration.ofSeconds(seconds));
            clock.pass(Duration.ofSeconds(seconds));
            assertThat(throttle.begin(CODE).isRefused()).isFalse();
        }
    }

    @Test
    void a_try_during_a_wait_does_not_prolong_it() {
        waits(CODE, 3);
        clock.pass(Duration.ofSeconds(4));
        assertThat(waits(CODE, 50)).containsOnly(Duration.ofSeconds(6));
    }

    @Test
    void many_tries_at_once_do_not_slip_through_together() {
        List<Throttle.Try> atOnce =
                IntStream.range(0, 50).mapToObj(i -> throttle.begin(CODE)).toList();

        assertThat(atOnce).filteredOn(attempt -> !attempt.isRefused()).hasSize(3);
    }

    @Test
    void a_success_forgives_the_one_who_had_it_and_takes_back_only_itself_from_the_others() {
        waits(new Count("code:2", LIMIT), 1);
        throttle.begin(CODE, ADDRESS);
        throttle.begin(CODE, ADDRESS);
        throttle.begin(CODE, ADDRESS).succeeded();

        assertThat(waits(CODE, 3)).containsOnly(Duration.ZERO);
        assertThat(throttle.begin(ADDRESS).isRefused()).isFalse();
        assertThat(throttle.begin(ADDRESS).isRefused()).isTrue();
    }

    @Test
    void the_longest_wait_of_all_that_is_counted_holds() {
        waits(ADDRESS, 3);
        assertThat(throttle.begin(CODE, ADDRESS).waiting()).isEqualTo(Duration.ofSeconds(10));
        assertThat(waits(CODE, 3)).as("a refused try counts nowhere").containsOnly(Duration.ZERO);
    }

    @Test
    void a_day_after_the_last_try_all_is_forgotten() {
        waits(CODE, 3);
        clock.pass(Duration.ofDays(1).plusSeconds(1));

        assertThat(waits(CODE, 3)).containsOnly(Duration.ZERO);
    }

    @Test
    void what_is_remembered_is_bounded_and_who_comes_again_and_again_is_not_pushed_out() {
        for (int i = 0; i < 150_000; i++) {
            if (i % 1000 == 0) {
                throttle.begin(CODE);
                clock.pass(Duration.ofMinutes(1));
            }
            throttle.begin(new Count("stranger:" + i, LIMIT));
        }
        assertThat(throttle.remembered()).isLessThanOrEqualTo(100_000);
        throttle.begin(CODE);
        assertThat(throttle.begin(CODE).waiting()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_limit_without_free_tries_or_with_shrinking_waits_is_none() {
        assertThatThrownBy(() -> new Limit(0, Duration.ofSeconds(1), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limit(1, Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<Duration> waits(Count count, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> throttle.begin(count).waiting())
                .toList();
    }

    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-01-05T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
