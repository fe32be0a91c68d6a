package org.jalon.casefile;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The closed cases of which something is due to be destroyed, oldest first, a batch at a time, found by an index each. */
@Component
public class DueCases {

    private final JdbcClient jdbc;

    DueCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Cases that keep their results and were closed on that day or before.
     *
     * @param skipped how many at the beginning are not wanted
     */
    public List<CaseNumber> withResults(LocalDate closedUntil, int skipped, int size) {
        return kept("results_kept_since", closedUntil, skipped, size);
    }

    /** Cases that keep their person and were closed on that day or before; as {@link #withResults}. */
    public List<CaseNumber> withPerson(LocalDate closedUntil, int skipped, int size) {
        return kept("person_kept_since", closedUntil, skipped, size);
    }

    /** Cases whose beneficiary has asked for erasure. */
    public List<CaseNumber> requested(int skipped, int size) {
        return numbers(jdbc.sql("select case_number from bc_case where erased_on is null"
                        + " and erasure_requested_on is not null and status = 'CLOSED'"
                        + " order by erasure_requested_on, case_number limit :size offset :skipped")
                .param("size", size)
                .param("skipped", skipped));
    }

    private List<CaseNumber> kept(String since, LocalDate closedUntil, int skipped, int size) {
        return numbers(jdbc.sql("select case_number from bc_case where " + since + " <= :closedUntil order by " + since
                        + ", case_number limit :size offset :skipped")
                .param("closedUntil", closedUntil)
                .param("size", size)
                .param("skipped", skipped));
    }

    private static List<CaseNumber> numbers(JdbcClient.StatementSpec asked) {
        return asked.query((rs, i) -> new CaseNumber(rs.getString(1))).list();
    }
}
