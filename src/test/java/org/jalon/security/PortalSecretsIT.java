package org.jalon.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.jalon.portal.Visit;
import org.jalon.process.DatabaseDump;
import org.jalon.process.Dossiers;
import org.jalon.process.Post;
import org.jalon.process.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What opens a beneficiary's own pages stands in a mail and in a browser, and nowhere else. */
@ProcessTest
class PortalSecretsIT {

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Post post;

    @Autowired
    private DataSource dataSource;

    @LocalServerPort
    private int port;

    @Test
    void links_sessions_and_codes_stand_in_no_table_and_no_log_line() {
        dossiers.todayIs("2026-03-02");
        try (LogWatch log = new LogWatch(List.of("/mon-bilan/lien/"))) {
            String number = dossiers.request();
            Visit visit = Visit.in(port, dossiers, post, number);
            visit.get("/mon-bilan/code");
            visit.post("/mon-bilan/code");
            dossiers.settle(number);
            String code = Visit.code(post, number);
            assertThat(placesOfCode(code)).isZero();
            visit.post("/mon-bilan/code/saisie", "code", code);
            visit.get("/mon-bilan/delai");
            assertThat(visit.body()).contains("Jusqu’à quelle date");

            String link = Visit.link(post, number);
            String token = link.substring(link.lastIndexOf('/') + 1);
            String session = String.valueOf(visit.cookies().get("jalon-mon-bilan"));
            assertThat(log.lines()).isGreaterThan(1000);
            assertThat(log.hits("GET \"/mon-bilan/delai\"")).as("what is heard").isNotEmpty();
            assertThat(ours(log.hits())).isEmpty();
            for (String secret : List.of(token, session, "=" + code, " " + code, "\"" + code)) {
                assertThat(ours(log.hits(secret))).isEmpty();
                assertThat(DatabaseDump.placesOf(dataSource, secret)).isEmpty();
            }
        }
    }

    /** What the test's own mailbox and browser say about themselves is theirs. */
    private static List<String> ours(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.startsWith("com.icegreen.") && !line.startsWith("jdk.internal.httpclient."))
                .toList();
    }

    /** Where a code would stand if it were kept; six digits stand in many a hash by chance. */
    private int placesOfCode(String code) {
        return JdbcClient.create(dataSource)
                .sql("select (select count(*) from bc_mail where facts like :part or occurrence = :code)"
                        + " + (select count(*) from bc_access_code where code_hash = :code)"
                        + " + (select count(*) from act_ru_variable where text_ = :code)"
                        + " + (select count(*) from act_hi_varinst where text_ = :code)")
                .param("code", code)
                .param("part", "%" + code + "%")
                .query(Integer.class)
                .single();
    }
}
