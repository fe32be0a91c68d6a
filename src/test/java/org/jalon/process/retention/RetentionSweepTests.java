package org.jalon.process.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jalon.access.Links;
import org.jalon.casefile.CaseNumber;
import org.jalon.casefile.DueCases;
import org.jalon.rules.RetentionPolicy;
import org.junit.jupiter.api.Test;

class RetentionSweepTests {

    private final List<CaseNumber> waiting = new ArrayList<>(IntStream.range(0, 350)
            .mapToObj("BC-2026-%06d"::formatted)
            .map(CaseNumber::new)
            .toList());
    private final List<CaseNumber> all = List.copyOf(waiting);
    private final DueCases due = mock(DueCases.class);
    private final Eraser eraser = mock(Eraser.class);
    private final RetentionSweep sweep = new RetentionSweep(
            due,
            eraser,
            mock(Links.class),
            new RetentionPolicy(Period.ofMonths(1), Period.ofMonths(24), Period.ofDays(7)),
            Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC));

    @Test
    void every_case_is_tried_once_in_batches_whatever_happens_to_the_others() {
        when(due.withPerson(any(), anyInt(), anyInt())).thenAnswer(call -> {
            int skipped = call.getArgument(1);
            int size = call.getArgument(2);
            return waiting.stream().skip(skipped).limit(size).toList();
        });
        when(eraser.eraseWhenOver(any())).thenAnswer(call -> {
            CaseNumber number = call.getArgument(0);
            int rank = all.indexOf(number);
            if (rank % 70 == 0) {
                throw new IllegalStateException("Somebody's name");
            }
            if (rank % 10 == 1) {
                return false; // another sweep was faster, or a mail waits
            }
            return waiting.remove(number);
        });

        assertThat(sweep.run()).isEqualTo(new RetentionSweep.Outcome(310, 5));

        all.forEach(number -> verify(eraser, times(1)).eraseWhenOver(number));
    }
}
