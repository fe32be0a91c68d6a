package org.jalon.cockpit;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts a filter's values into the statements of figures and lists. */
@Component
class Questions {

    private final JdbcClient jdbc;

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    JdbcClient.StatementSpec ask(String sql, Filter filter) {
        return jdbc.sql(sql).params(parameters(filter));
    }

    static Map<String, @Nullable Object> parameters(Filter filter) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("today", filter.today());
        values.put("dueFrom", filter.dueFrom());
        values.put("dueTo", filter.dueTo());
        values.put("from", filter.period().from());
        values.put("to", filter.period().to());
        values.put("counsellor", filter.counsellor());
        return values;
    }

    static String where(CaseGroup group, Filter filter) {
        return group.where() + counsellor(filter);
    }

    static String counsellor(Filter filter) {
        return filter.counsellor() == null ? "" : " and counsellor = :counsellor";
    }
}
