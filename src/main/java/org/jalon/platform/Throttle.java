package org.jalon.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries again and again: passwords, one-time codes, requests for links (decision 014). Each try counts
 * against one or more keys; when a key has used up its free tries, each further one makes the next wait longer.
 *
 * <p>A try counts from its beginning, so that many at once do not slip through together; what was no failure is taken
 * back. Tries during a wait are refused without counting. What is remembered is bounded: a key is forgotten a day after
 * its last try, and when too many strangers come at once, those that came but once are forgotten first.
 */
@Component
public final class Throttle {

    private static final Duration FORGET = Duration.ofDays(1);
    private static final int LONGEST_MEMORY = 100_000;

    private final Clock clock;
    private final Cache<String, Tries> memory;

    public Throttle(Clock clock) {
        this.clock = clock;
        memory = Caffeine.newBuilder()
                .maximumSize(LONGEST_MEMORY)
                .expireAfterWrite(FORGET)
                .ticker(() -> clock.millis() * 1_000_000)
                .executor(Runnable::run)
                .build();
    }

    /**
     * How many tries are free, and how the waits after them grow: each twice as long as the one before.
     *
     * @param free tries without a wait
     * @param first the wait after the first try too many
     * @param longest where the waits stop growing
     */
    public record Limit(int free, Duration first, Duration longest) {

        /** @throws IllegalArgumentException when nothing would be free, or a wait would shrink */
        public Limit {
            if (free < 1 || first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
                throw new IllegalArgumentException("A limit has free tries, then growing waits");
            }
        }

        Duration waitAfter(int tries) {
            int tooMany = tries - free;
            if (tooMany < 0) {
                return Duration.ZERO;
            }
            Duration grown = first.multipliedBy(1L << Math.min(tooMany, 20));
            return grown.compareTo(longest) < 0 ? grown : longest;
        }
    }

    /** Whose tries are counted, under which limit; the key says what it counts: {@code account:conseiller1}. */
    public record Count(String key, Limit limit) {}

    private record Tries(int number, Instant next) {}

    /** One try: refused with a wait, or under way. */
    public final class Try {

        private final List<Count> counts;
        private final Duration wait;

        private Try(List<Count> counts, Duration wait) {
            this.counts = counts;
            this.wait = wait;
        }

        public boolean isRefused() {
            return !wait.isZero();
        }

        /** How long until the next try; zero when this one is under way. */
        public Duration waiting() {
            return wait;
        }

        /** This try was no failure: it never was, and the first key's earlier failures are forgiven. */
        public void succeeded() {
            takeBack(counts);
        }
    }

    /** Begins a try, or refuses it. */
    public synchronized Try begin(Count... keys) {
        List<Count> counts = List.of(keys);
        Instant now = clock.instant();
        Duration wait = counts.stream()
                .map(count -> memory.getIfPresent(count.key()))
                .filter(tries -> tries != null && tries.next().isAfter(now))
                .map(tries -> Duration.between(now, tries.next()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        if (wait.isZero()) {
            counts.forEach(count -> {
                int tries = tries(count.key()) + 1;
                memory.put(count.key(), new Tries(tries, now.plus(count.limit().waitAfter(tries))));
            });
        }
        return new Try(counts, wait);
    }

    private synchronized void takeBack(List<Count> counts) {
        memory.invalidate(counts.get(0).key());
        for (Count count : counts.subList(1, counts.size())) {
            // what others failed at still counts, or a success in between would open the way to more failures
            memory.asMap()
                    .computeIfPresent(
                            count.key(),
                            (key, tries) -> tries.number() > 1 ? new Tries(tries.number() - 1, clock.instant()) : null);
        }
    }

    private int tries(String key) {
        Tries tries = memory.getIfPresent(key);
        return tries == null ? 0 : tries.number();
    }

    /** How many keys are remembered. */
    long remembered() {
        memory.cleanUp();
        return memory.estimatedSize();
    }
}
