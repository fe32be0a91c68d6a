package org.jalon.cockpit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jalon.casefile.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the drawing of the process shows on each phase: how many cases, and for how long they have been there. */
@Component
class Diagram {

    /**
     * One phase.
     *
     * @param medianDays null, as {@code oldestDays}, when the phase holds fewer than 5 cases
     */
    record PhaseAge(
            Phase phase,
            Count count,
            @Nullable Long medianDays,
            @Nullable Long oldestDays) {}

    private record Entered(Phase phase, LocalDate median, LocalDate oldest) {}

    private final Questions questions;
    private final Statistics statistics;

    Diagram(Questions questions, Statistics statistics) {
        this.questions = questions;
        this.statistics = statistics;
    }

    List<PhaseAge> phases(LocalDate today) {
        Filter everything = Filter.of(today, null, null, null);
        Map<Phase, Entered> entered = questions
                .ask(
                        "select phase, percentile_disc(0.5) within group (order by phase_entered_on),"
                                + " min(phase_entered_on) from bc_case c where status in ('OPEN', 'FOLLOW_UP')"
                                + " and phase is not null and phase_entered_on is not null group by phase",
                        everything)
                .query((rs, i) -> new Entered(
                        Phase.valueOf(rs.getString(1)),
                        rs.getObject(2, LocalDate.class),
                        rs.getObject(3, LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Entered::phase, Function.identity()));
        return statistics.phases(everything).stream()
                .map(row -> age(row, entered.get(row.phase()), today))
                .toList();
    }

    private static PhaseAge age(Statistics.PhaseAges row, @Nullable Entered entered, LocalDate today) {
        if (entered == null || row.total().equals(Count.FEW) || row.total().equals(Count.MASKED)) {
            return new PhaseAge(row.phase(), row.total(), null, null);
        }
        return new PhaseAge(
                row.phase(),
                row.total(),
                ChronoUnit.DAYS.between(entered.median(), today),
                ChronoUnit.DAYS.between(entered.oldest(), today));
    }
}
