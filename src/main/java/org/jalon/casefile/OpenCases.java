package org.jalon.casefile;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who follows which cases that are not closed; one statement a question. */
@Component
public class OpenCases {

    private final JdbcClient jdbc;

    OpenCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many each counsellor follows, by user id; who follows none is not in it. */
    public SortedMap<String, Integer> byCounsellor() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        jdbc.sql("select counsellor, count(*) from bc_case where status in ('RECEIVED', 'OPEN', 'FOLLOW_UP')"
                        + " and counsellor is not null group by counsellor")
                .query(rs -> {
                    counts.put(rs.getString(1), rs.getInt(2));
                });
        return counts;
    }

    /** Those of one counsellor, in the order of their numbers. */
    public List<CaseNumber> of(String counsellor) {
        return jdbc.sql("select case_number from bc_case where counsellor = :counsellor"
                        + " and status in ('RECEIVED', 'OPEN', 'FOLLOW_UP') order by case_number")
                .param("counsellor", counsellor)
                .query((rs, i) -> new CaseNumber(rs.getString(1)))
                .list();
    }
}
