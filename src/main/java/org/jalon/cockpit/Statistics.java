package org.jalon.cockpit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jalon.casefile.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Cases per phase and age, and the rates of a period; small groups are hidden (R14). Counted for all counsellors at
 * once: a figure of one of them must not follow from those of the others and of everybody.
 */
@Component
class Statistics {

    private static final List<Age> AGES = List.of(Age.values());

    /** The ages of a phase's cases, in the order of {@link Age}. */
    record PhaseAges(Phase phase, String label, List<Count> cells, Count total) {

        Count of(Age age) {
            return cells.get(AGES.indexOf(age));
        }
    }

    /** A rate, and the groups of cases behind its part and its whole. */
    record Rate(String label, CaseGroup partGroup, CaseGroup wholeGroup, Share share) {}

    private record Ages(String counsellor, Phase phase, List<Long> counts) {}

    private record Parts(String counsellor, List<Long> counts) {}

    private final Questions questions;

    Statistics(Questions questions) {
        this.questions = questions;
    }

    List<PhaseAges> phases(Filter filter) {
        List<Ages> all = ages(filter);
        List<PhaseAges> rows = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            Map<String, List<Long>> byCounsellor = all.stream()
                    .filter(ages -> ages.phase() == phase)
                    .collect(Collectors.toMap(Ages::counsellor, Ages::counts, (a, b) -> a, TreeMap::new));
            SmallGroups.Row row = row(byCounsellor, filter.counsellor());
            rows.add(new PhaseAges(phase, French.phase(phase), row.cells(), row.total()));
        }
        return rows;
    }

    private static SmallGroups.Row row(Map<String, List<Long>> byCounsellor, @Nullable String counsellor) {
        List<List<Long>> groups = List.copyOf(byCounsellor.values());
        if (counsellor == null) {
            return SmallGroups.row(
                    ages(age -> groups.stream().mapToLong(g -> g.get(age)).sum()));
        }
        List<Long> own = byCounsellor.get(counsellor);
        if (own == null) {
            return SmallGroups.row(ages(age -> 0L));
        }
        int which = List.copyOf(byCounsellor.keySet()).indexOf(counsellor);
        Set<Integer> hiddenAmongCounsellors = new TreeSet<>();
        for (int age = 0; age < own.size(); age++) {
            int column = age;
            if (SmallGroups.isHiddenAmong(
                    groups.stream().map(g -> g.get(column)).toList(), which)) {
                hiddenAmongCounsellors.add(age);
            }
        }
        SmallGroups.Row row = SmallGroups.row(own, hiddenAmongCounsellors);
        List<Long> totals = groups.stream()
                .map(g -> g.stream().mapToLong(Long::longValue).sum())
                .toList();
        boolean totalGivesAway = row.total().isShown() && SmallGroups.isHiddenAmong(totals, which);
        return totalGivesAway ? new SmallGroups.Row(row.cells(), Count.MANY) : row;
    }

    private static List<Long> ages(java.util.function.IntToLongFunction count) {
        return IntStream.range(0, AGES.size()).mapToLong(count).boxed().toList();
    }

    private List<Ages> ages(Filter filter) {
        String counts = AGES.stream()
                .map(age ->
                        ", count(case when phase_entered_on > :after%1$d and phase_entered_on <= :until%1$d then 1 end)"
                                .formatted(AGES.indexOf(age)))
                .collect(Collectors.joining());
        String sql = "select counsellor, phase" + counts + " from bc_case c"
                + " where status in ('OPEN', 'FOLLOW_UP') and phase is not null group by counsellor, phase";
        var asked = questions.ask(sql, filter);
        for (Age age : AGES) {
            asked = asked.param("after" + AGES.indexOf(age), age.enteredAfter(filter.today()))
                    .param("until" + AGES.indexOf(age), age.enteredUntil(filter.today()));
        }
        return asked.query((rs, i) -> {
                    List<Long> counted = new ArrayList<>();
                    for (Age age : AGES) {
                        counted.add(rs.getLong(3 + AGES.indexOf(age)));
                    }
                    return new Ages(rs.getString(1), Phase.valueOf(rs.getString(2)), counted);
                })
                .list();
    }

    /** R12, R9, R17: for the first follow-ups that fell due, and the bilans that began, in the period. */
    List<Rate> rates(Filter filter) {
        return Stream.concat(followUps(filter).stream(), starts(filter).stream())
                .toList();
    }

    /** The rate to which a group of cases belongs; none for a worklist. */
    List<Rate> ratesOf(CaseGroup group, Filter filter) {
        return switch (group) {
            case FOLLOW_UP_OWED, FOLLOW_UP_IN_TIME -> followUps(filter);
            case STARTED, EXTENDED, WITHDRAWN -> starts(filter);
            default -> List.of();
        };
    }

    private List<Rate> followUps(Filter filter) {
        List<Parts> owed = parts(filter, CaseGroup.FOLLOW_UP_OWED, "follow_up_done_on <= follow_up_limit");
        return List.of(new Rate(
                "Premier suivi tenu ou décliné dans les 6 mois",
                CaseGroup.FOLLOW_UP_IN_TIME,
                CaseGroup.FOLLOW_UP_OWED,
                share(owed, 1, filter.counsellor())));
    }

    private List<Rate> starts(Filter filter) {
        List<Parts> started = parts(filter, CaseGroup.STARTED, "extended", "closure = 'WITHDRAWN'");
        return List.of(
                new Rate(
                        "Bilans étalés à la demande de la personne",
                        CaseGroup.EXTENDED,
                        CaseGroup.STARTED,
                        share(started, 1, filter.counsellor())),
                new Rate(
                        "Bilans abandonnés",
                        CaseGroup.WITHDRAWN,
                        CaseGroup.STARTED,
                        share(started, 2, filter.counsellor())));
    }

    private List<Parts> parts(Filter filter, CaseGroup whole, String... conditions) {
        String counts = Arrays.stream(conditions)
                .map(", count(case when %s then 1 end)"::formatted)
                .collect(Collectors.joining());
        String sql = "select counsellor, count(*)" + counts + " from bc_case c where " + whole.where()
                + " group by counsellor order by counsellor";
        return questions
                .ask(sql, filter)
                .query((rs, i) -> {
                    List<Long> counted = new ArrayList<>();
                    for (int column = 0; column <= conditions.length; column++) {
                        counted.add(rs.getLong(2 + column));
                    }
                    return new Parts(rs.getString(1), counted);
                })
                .list();
    }

    private static Share share(List<Parts> all, int part, @Nullable String counsellor) {
        List<Long> wholes = all.stream().map(parts -> parts.counts().get(0)).toList();
        List<Long> counted = all.stream().map(parts -> parts.counts().get(part)).toList();
        if (counsellor == null) {
            return Share.of(sum(counted), sum(wholes));
        }
        int which = all.stream().map(Parts::counsellor).toList().indexOf(counsellor);
        return which < 0 ? Share.of(0, 0) : Share.among(counted, wholes, which);
    }

    private static long sum(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).sum();
    }
}
