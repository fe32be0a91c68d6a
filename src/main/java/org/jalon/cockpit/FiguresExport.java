package org.jalon.cockpit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures as a table that may leave the house: small groups are hidden in all of them, worklists included. */
@Component
class FiguresExport {

    static final int WIDTH = Age.values().length + 2;

    private final Statistics statistics;
    private final Worklists worklists;

    FiguresExport(Statistics statistics, Worklists worklists) {
        this.statistics = statistics;
        this.worklists = worklists;
    }

    /** The statements come first: what fails, fails before a byte has left. */
    List<List<@Nullable Object>> rows(Filter filter) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(cells("Suivi des bilans", "au", filter.today()));
        rows.add(cells("Période", filter.period().from(), filter.period().to()));
        rows.add(cells("Conseiller·ère", filter.counsellor() == null ? "tous" : filter.counsellor()));
        rows.add(cells());
        phases(filter, rows);
        rows.add(cells());
        rates(filter, rows);
        rows.add(cells());
        rows.add(cells("En retard", "Dossiers"));
        worklists.late(filter).forEach(late -> rows.add(figure(late)));
        rows.add(cells());
        rows.add(cells("Dans les 30 jours", "Dossiers"));
        worklists.ahead(filter).kinds().forEach(due -> rows.add(figure(due)));
        return rows;
    }

    void write(List<List<@Nullable Object>> rows, Table table) throws IOException {
        for (List<@Nullable Object> row : rows) {
            table.row(row);
        }
    }

    private void phases(Filter filter, List<List<@Nullable Object>> rows) {
        List<@Nullable Object> header = cells("Dossiers en cours par phase et ancienneté");
        Arrays.stream(Age.values()).map(Age::label).forEach(header::add);
        header.add("Total");
        rows.add(header);
        for (Statistics.PhaseAges phase : statistics.phases(filter)) {
            List<@Nullable Object> row = cells(phase.label());
            phase.cells().forEach(count -> row.add(cell(count)));
            row.add(cell(phase.total()));
            rows.add(row);
        }
    }

    private void rates(Filter filter, List<List<@Nullable Object>> rows) {
        rows.add(cells("Taux de la période", "Part", "Dossiers", "Sur"));
        for (Statistics.Rate rate : statistics.rates(filter)) {
            rows.add(cells(
                    rate.label(),
                    rate.share().text(),
                    cell(rate.share().part()),
                    cell(rate.share().of())));
        }
    }

    private static List<@Nullable Object> figure(Worklists.Figure figure) {
        return cells(figure.label(), cell(SmallGroups.alone(figure.value())));
    }

    private static Object cell(Count count) {
        return count.value() == null ? count.text() : count.value();
    }

    private static List<@Nullable Object> cells(@Nullable Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }
}
