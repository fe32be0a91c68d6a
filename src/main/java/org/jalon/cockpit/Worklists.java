package org.jalon.cockpit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What managers have to look after: late cases, deadlines ahead, load. Every case counts, none is hidden. */
@Component
class Worklists {

    static final List<CaseGroup> REASONS =
            List.of(CaseGroup.LATE_DEADLINE, CaseGroup.LATE_LIMIT, CaseGroup.LATE_FOLLOW_UP);
    private static final List<CaseGroup> AHEAD =
            List.of(CaseGroup.DUE_DEADLINE, CaseGroup.DUE_LIMIT, CaseGroup.DUE_FOLLOW_UP);

    /** A figure that leads to the cases of its group. */
    record Figure(CaseGroup group, String label, long value) {}

    /**
     * What falls due in one week.
     *
     * @param counts in the order of {@link Ahead#kinds}
     */
    record Week(LocalDate from, LocalDate to, List<Long> counts) {}

    record Ahead(List<Figure> kinds, List<Week> weeks) {}

    record Load(String counsellor, long inBilan, long inFollowUp, long late) {}

    private record Day(int kind, LocalDate day, long count) {}

    private final Questions questions;

    Worklists(Questions questions) {
        this.questions = questions;
    }

    List<Figure> late(Filter filter) {
        String sql = "select "
                + String.join(
                        ", ",
                        REASONS.stream().map(group -> count(group, filter)).toList());
        return questions.ask(sql, filter).query((rs, i) -> figures(rs)).single();
    }

    private static String count(CaseGroup group, Filter filter) {
        return "(select count(*) from bc_case c where " + Questions.where(group, filter) + ")";
    }

    private static List<Figure> figures(ResultSet rs) throws SQLException {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < REASONS.size(); i++) {
            figures.add(new Figure(REASONS.get(i), REASONS.get(i).title(), rs.getLong(i + 1)));
        }
        return figures;
    }

    Ahead ahead(Filter filter) {
        String sql = String.join(
                " union all ", AHEAD.stream().map(group -> days(group, filter)).toList());
        List<Day> days = questions
                .ask(sql, filter)
                .query((rs, i) -> new Day(rs.getInt(1), rs.getObject(2, LocalDate.class), rs.getLong(3)))
                .list();
        List<Figure> kinds = AHEAD.stream()
                .map(group -> new Figure(group, group.title(), sum(days.stream(), AHEAD.indexOf(group))))
                .toList();
        return new Ahead(kinds, weeks(days, filter));
    }

    private static String days(CaseGroup group, Filter filter) {
        return "select %d, %s, count(*) from bc_case c where %s group by %2$s"
                .formatted(AHEAD.indexOf(group), group.order(), Questions.where(group, filter));
    }

    private static List<Week> weeks(List<Day> days, Filter filter) {
        List<Week> weeks = new ArrayList<>();
        LocalDate first = filter.today();
        while (!first.isAfter(filter.horizon())) {
            LocalDate from = first;
            long index = ChronoUnit.DAYS.between(filter.today(), from) / Filter.DAYS_A_WEEK;
            List<Day> ofWeek = days.stream()
                    .filter(day -> ChronoUnit.DAYS.between(filter.today(), day.day()) / Filter.DAYS_A_WEEK == index)
                    .toList();
            first = from.plusDays(Filter.DAYS_A_WEEK);
            LocalDate last = first.isAfter(filter.horizon()) ? filter.horizon() : first.minusDays(1);
            weeks.add(new Week(
                    from,
                    last,
                    AHEAD.stream()
                            .map(group -> sum(ofWeek.stream(), AHEAD.indexOf(group)))
                            .toList()));
        }
        return weeks;
    }

    private static long sum(Stream<Day> days, int kind) {
        return days.filter(day -> day.kind() == kind).mapToLong(Day::count).sum();
    }

    List<Load> load(Filter filter) {
        String sql = "select counsellor, count(case when status = 'OPEN' then 1 end),"
                + " count(case when status = 'FOLLOW_UP' then 1 end), count(case when " + CaseGroup.LATE.where()
                + " then 1 end) from bc_case c where " + Questions.where(CaseGroup.ACTIVE, filter)
                + " group by counsellor order by counsellor";
        return questions
                .ask(sql, filter)
                .query((rs, i) -> new Load(rs.getString(1), rs.getLong(2), rs.getLong(3), rs.getLong(4)))
                .list();
    }

    /** Everybody who has or had a case. */
    List<String> counsellors(Filter filter) {
        return questions
                .ask("select distinct counsellor from bc_case where counsellor is not null order by counsellor", filter)
                .query(String.class)
                .list();
    }
}
