package org.jalon.cockpit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jalon.rules.Hours;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of the cases that began in a period: numbers, dates and hours; no person and no content (R10, R14). */
@Component
class CaseExport {

    static final List<String> COLUMNS = List.of(
            "Dossier",
            "État",
            "Phase",
            "Conseiller·ère",
            "Début",
            "Entrée dans la phase",
            "Échéance",
            "Limite absolue",
            "Fin du bilan",
            "Limite du premier suivi",
            "Premier suivi",
            "Clôture",
            "Motif de clôture",
            "Échéance dépassée",
            "Limite absolue dépassée",
            "Premier suivi en retard",
            "Heures d'entretien",
            "Heures au total",
            "Séances tenues");

    private static final int ROWS_AT_A_TIME = 1000;

    private static final String HOURS = " left join (select case_number as held_case, count(*) as held,"
            + " sum(interview_quarters) as interview, sum(interview_quarters + evaluation_quarters"
            + " + individual_quarters + counsellor_quarters) as all_hours from bc_appointment"
            + " where kind = 'BILAN' and status = 'HELD' group by case_number) h on h.held_case = c.case_number";

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate reading;

    CaseExport(JdbcTemplate jdbcTemplate, PlatformTransactionManager transactionManager) {
        JdbcTemplate streaming = new JdbcTemplate(java.util.Objects.requireNonNull(jdbcTemplate.getDataSource()));
        streaming.setFetchSize(ROWS_AT_A_TIME);
        jdbc = new NamedParameterJdbcTemplate(streaming);
        // PostgreSQL hands rows out bit by bit in a transaction only
        reading = new TransactionTemplate(transactionManager);
        reading.setReadOnly(true);
    }

    void write(Filter filter, Table table) throws IOException {
        table.row(COLUMNS);
        String sql = "select " + CaseLine.COLUMNS + ", interview, all_hours, held from bc_case c" + HOURS
                + " where started_on between :from and :to" + Questions.counsellor(filter)
                + " order by started_on, case_number";
        try {
            reading.executeWithoutResult(status -> jdbc.query(sql, Questions.parameters(filter), rs -> {
                CaseLine line = CaseLine.read(rs);
                row(table, cells(line, filter, rs.getInt("interview"), rs.getInt("all_hours"), rs.getInt("held")));
            }));
        } catch (UncheckedIOException e) {
            throw new IOException("The list could not be written to its end", e);
        }
    }

    private static void row(Table table, List<? extends @Nullable Object> cells) {
        try {
            table.row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<? extends @Nullable Object> cells(
            CaseLine line, Filter filter, int interview, int all, int held) {
        List<CaseGroup> late = line.late(filter.today());
        Stream<@Nullable Object> standing = Stream.of(
                line.number().value(),
                French.status(line.status()),
                line.phase() == null ? null : French.phase(line.phase()),
                line.counsellor(),
                line.startedOn(),
                line.phaseEnteredOn(),
                line.deadline(),
                line.absoluteLimit(),
                line.endedOn(),
                line.followUpLimit(),
                line.followUpDoneOn(),
                line.closedOn(),
                line.closure() == null ? null : French.closure(line.closure()));
        Stream<Object> flags = Worklists.REASONS.stream().map(reason -> late.contains(reason) ? "oui" : "non");
        Stream<Object> hours = Stream.of(hours(interview), hours(all), held);
        return Stream.of(standing, flags, hours).flatMap(s -> s).toList();
    }

    private static BigDecimal hours(int quarters) {
        return new Hours(quarters).toDecimal();
    }
}
