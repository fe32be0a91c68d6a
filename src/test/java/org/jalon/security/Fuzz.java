package org.jalon.security;

import java.net.http.HttpResponse;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jalon.browser.WebappSession;
import org.jalon.process.Statements;

/** Sends requests and keeps a list of what must not be: a failure, an answer that is no sentence, something half-written. */
final class Fuzz {

    private final DataSource dataSource;
    private final List<String> complaints = new ArrayList<>();
    private Map<String, Integer> before;
    private int sent;

    Fuzz(DataSource dataSource) {
        this.dataSource = dataSource;
        before = tables(dataSource);
    }

    /** What was answered, and whether the request changed anything that stays. */
    record Outcome(HttpResponse<String> answer, boolean changed) {
        boolean refused() {
            return answer.statusCode() >= 400;
        }
    }

    Outcome ask(WebappSession session, Requests.Request request, String what) {
        AtomicReference<HttpResponse<String>> answers = new AtomicReference<>();
        int writes = Statements.writesOf(
                () -> answers.set(session.ask(request.verb(), request.path(), request.contentType(), request.body())));
        HttpResponse<String> answer = Objects.requireNonNull(answers.get());
        sent++;
        String title = request.verb() + " " + brief(request.path()) + " with " + brief(what) + " -> "
                + answer.statusCode() + " ";
        Sentence.complaint(answer).ifPresent(complaint -> complaints.add(title + complaint));
        boolean changed = false;
        if (writes > 0) {
            Map<String, Integer> after = tables(dataSource);
            changed = !after.equals(before);
            if (changed && answer.statusCode() >= 400) {
                complaints.add(title + "left something in " + differing(before, after));
            }
            before = after;
        }
        return new Outcome(answer, changed);
    }

    /** Somebody has changed the database on purpose. */
    void startAfresh() {
        before = tables(dataSource);
    }

    void complain(String complaint) {
        complaints.add(complaint);
    }

    List<String> complaints() {
        return complaints;
    }

    int sent() {
        return sent;
    }

    /** For each table a number that depends on every value in it. */
    private static Map<String, Integer> tables(DataSource dataSource) {
        Map<String, Integer> sums = new TreeMap<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet names =
                        connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (names.next()) {
                String table = names.getString("TABLE_NAME");
                if (names.getString("TABLE_SCHEM").equalsIgnoreCase("public")) {
                    try (ResultSet rows =
                            statement.executeQuery("select * from \"" + table + "\"" + whatChanges(table))) {
                        sums.put(table, sum(rows));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be read", e);
        }
        return sums;
    }

    /** The models themselves are most of the database; their deployments, which would change with them, are looked at. */
    private static String whatChanges(String table) {
        return table.equalsIgnoreCase("ACT_GE_BYTEARRAY") ? " where DEPLOYMENT_ID_ is null" : "";
    }

    private static int sum(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        int sum = 0;
        while (rows.next()) {
            int row = 1;
            for (int i = 1; i <= columns; i++) {
                Object value = rows.getObject(i);
                boolean bytes = value instanceof byte[] || value instanceof Blob;
                row = 31 * row + (bytes ? Arrays.hashCode(rows.getBytes(i)) : Objects.hashCode(rows.getString(i)));
            }
            sum += row; // whatever the order of the rows
        }
        return sum;
    }

    private static List<String> differing(Map<String, Integer> before, Map<String, Integer> after) {
        return after.keySet().stream()
                .filter(table -> !Objects.equals(before.get(table), after.get(table)))
                .toList();
    }

    private static String brief(String text) {
        return text.length() > 160 ? text.substring(0, 160) + "…" : text;
    }
}
