package org.jalon.access;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jalon.platform.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Personal links and the browsers that came in by them; joins the transaction of whoever calls. Links and sessions exist
 * in clear only in a mail and in a cookie.
 */
@Component
public class Links {

    /** Below this path stands the token of a personal link. */
    public static final String PATH = "/mon-bilan/lien/";

    private final JdbcClient jdbc;
    private final AccessSettings settings;

    private final TransactionTemplate transaction;

    Links(JdbcClient jdbc, AccessSettings settings, PlatformTransactionManager transactionManager) {
        this.jdbc = jdbc;
        this.settings = settings;
        transaction = new TransactionTemplate(transactionManager);
    }

    /** A new link to the pages of that case. */
    public URI create(String caseNumber, Instant now) {
        String token = Token.create();
        jdbc.sql("insert into bc_access_link (token_hash, case_number, expires_at) values (:hash, :number, :expiry)")
                .param("hash", Token.hash(token))
                .param("number", caseNumber)
                .param("expiry", Rows.utc(now.plus(settings.link())))
                .update();
        return settings.page(PATH + token);
    }

    /** Lets a browser in by a link: the token of its new session, and the case; empty when the link opens nothing. */
    public Optional<Entry> enter(String token, Instant now) {
        if (!Token.isOne(token)) {
            return Optional.empty();
        }
        // locked: links that are being closed let nobody in meanwhile
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql(
                        "select case_number from bc_access_link where token_hash = :hash and expires_at > :now for update")
                .param("hash", Token.hash(token))
                .param("now", Rows.utc(now))
                .query(String.class)
                .optional()
                .map(number -> new Entry(open(number, now), number))));
    }

    /**
     * What a link opened.
     *
     * @param session the token of the session, for the browser alone
     */
    public record Entry(String session, String caseNumber) {

        @Override
        public String toString() {
            return "Entry[" + caseNumber + "]";
        }
    }

    /** Who shows the token of a session; empty when it is over or never was. */
    public Optional<Visitor> visitor(String session, Instant now) {
        if (!Token.isOne(session)) {
            return Optional.empty();
        }
        String hash = Token.hash(session);
        return jdbc.sql("select case_number, confirmed_until from bc_access_session"
                        + " where token_hash = :hash and expires_at > :now")
                .param("hash", hash)
                .param("now", Rows.utc(now))
                .query((rs, i) ->
                        new Visitor(rs.getString("case_number"), hash, Rows.isAfter(rs, "confirmed_until", now)))
                .optional();
    }

    /** The browser has left. */
    public void leave(Visitor visitor) {
        jdbc.sql("delete from bc_access_code where session_hash = :hash")
                .param("hash", visitor.session())
                .update();
        jdbc.sql("delete from bc_access_session where token_hash = :hash")
                .param("hash", visitor.session())
                .update();
    }

    /** No link of the case opens any more, and whoever came in by one is out; says how many rows there were. */
    public int revoke(String caseNumber) {
        return Objects.requireNonNull(transaction.execute(status -> delete("bc_access_link", caseNumber)
                + delete("bc_access_session", caseNumber)
                + delete("bc_access_code", caseNumber)));
    }

    /** Forgets what opens nothing any more. */
    public void sweep(Instant now) {
        Rows.TABLES.forEach(table -> jdbc.sql("delete from " + table + " where expires_at < :now")
                .param("now", Rows.utc(now))
                .update());
    }

    private String open(String caseNumber, Instant now) {
        String session = Token.create();
        jdbc.sql("insert into bc_access_session (token_hash, case_number, expires_at) values (:hash, :number, :expiry)")
                .param("hash", Token.hash(session))
                .param("number", caseNumber)
                .param("expiry", Rows.utc(now.plus(settings.session())))
                .update();
        return session;
    }

    private int delete(String table, String caseNumber) {
        return jdbc.sql("delete from " + table + " where case_number = :number")
                .param("number", caseNumber)
                .update();
    }
}
