package org.jalon.cockpit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jalon.casefile.Phase;
import org.jalon.platform.Refused;
import org.jalon.process.CaseInstances;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cases behind a figure, a page at a time; a statistic that is hidden has no list either. */
@Component
class CaseList {

    static final int PAGE_SIZE = 25;

    /** Which cases: a group, narrowed to a phase and perhaps an age when the group is PHASE. */
    record Choice(
            CaseGroup group,
            @Nullable Phase phase,
            @Nullable Age age) {
        Choice {
            if ((group == CaseGroup.PHASE) != (phase != null) || (phase == null && age != null)) {
                throw Refused.input("group", "Cette liste n'existe pas.");
            }
        }

        String title() {
            String title = phase == null ? group.title() : French.phase(phase);
            return age == null ? title : title + ", " + age.label();
        }
    }

    /**
     * One case.
     *
     * @param due the deadline of a bilan, or the limit of a first follow-up that is still to come
     * @param late why it is late, in French; empty when it is not
     * @param instance id of the process instance; null when the case is over
     */
    record Line(
            String number,
            String phase,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate due,
            String counsellor,
            List<String> late,
            @Nullable String instance) {}

    record Page(String title, long total, int page, int pages, List<Line> cases) {}

    private final Questions questions;
    private final Statistics statistics;
    private final CaseInstances instances;

    CaseList(Questions questions, Statistics statistics, CaseInstances instances) {
        this.questions = questions;
        this.statistics = statistics;
        this.instances = instances;
    }

    Page page(Choice choice, Filter filter, int page) {
        if (page < 0) {
            throw Refused.input("page", "Cette page n'existe pas.");
        }
        String from = " from bc_case c where " + Questions.where(choice.group(), filter);
        long total = choice.group().isStatistic() ? shown(choice, filter) : count(from, filter);
        // the inner query finds the page in an index alone
        String order = " order by " + choice.group().order() + ", case_number";
        List<CaseLine> lines = questions
                .ask(
                        "select " + CaseLine.COLUMNS + " from bc_case where case_number in (select case_number" + from
                                + order + " limit :size offset :skipped)" + order,
                        filter)
                .params(ages(choice, filter.today()))
                .param("size", PAGE_SIZE)
                .param("skipped", (long) page * PAGE_SIZE)
                .query((rs, i) -> CaseLine.read(rs))
                .list();
        Map<String, String> running =
                instances.of(lines.stream().map(CaseLine::number).toList());
        return new Page(
                choice.title(),
                total,
                page,
                (int) ((total + PAGE_SIZE - 1) / PAGE_SIZE),
                lines.stream().map(line -> line(line, running, filter.today())).toList());
    }

    private static Line line(CaseLine line, Map<String, String> running, LocalDate today) {
        String number = line.number().value();
        return new Line(
                number,
                line.phase() == null ? French.status(line.status()) : phase(line, line.phase()),
                line.startedOn(),
                due(line),
                line.counsellor(),
                line.late(today).stream().map(CaseGroup::title).toList(),
                running.get(number));
    }

    private static String phase(CaseLine line, Phase phase) {
        return line.closure() == null ? French.phase(phase) : "Clos\u00a0: " + French.closure(line.closure());
    }

    private static @Nullable LocalDate due(CaseLine line) {
        return switch (line.status()) {
            case OPEN -> line.deadline();
            case FOLLOW_UP -> line.followUpDoneOn() == null ? line.followUpLimit() : null;
            case RECEIVED, CLOSED -> null;
        };
    }

    private static Map<String, @Nullable Object> ages(Choice choice, LocalDate today) {
        if (choice.phase() == null) {
            return Map.of();
        }
        Age youngest = choice.age() == null ? Age.DAYS_0_TO_6 : choice.age();
        Age oldest = choice.age() == null ? Age.DAYS_120_AND_MORE : choice.age();
        return Map.of(
                "phase", choice.phase().name(),
                "enteredAfter", oldest.enteredAfter(today),
                "enteredUntil", youngest.enteredUntil(today));
    }

    private long count(String from, Filter filter) {
        return questions.ask("select count(*)" + from, filter).query(Long.class).single();
    }

    /** The number that the page shows for this statistic. */
    private long shown(Choice choice, Filter filter) {
        Long value = statistic(choice, filter).value();
        if (value == null) {
            throw new Refused(
                    Refused.Reason.NOT_YOURS,
                    "Ce groupe compte moins de 5 dossiers, ou en révélerait un\u00a0: il n'est pas détaillé.");
        }
        return value;
    }

    private Count statistic(Choice choice, Filter filter) {
        if (choice.phase() != null) {
            Statistics.PhaseAges row =
                    statistics.phases(filter).get(choice.phase().number() - 1);
            return choice.age() == null ? row.total() : row.of(choice.age());
        }
        List<Statistics.Rate> rates = statistics.ratesOf(choice.group(), filter);
        return rates.stream()
                .filter(rate -> rate.partGroup() == choice.group())
                .map(rate -> rate.share().part())
                .findFirst()
                .orElseGet(() -> rates.get(0).share().of());
    }
}
