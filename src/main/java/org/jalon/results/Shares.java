package org.jalon.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jalon.platform.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ledger of what the beneficiary shares: with whom, how much, until when, and each use (R10). Joins the transaction of
 * whoever calls; that it is the beneficiary who shares is the caller's to know.
 */
@Component
public class Shares {

    public static final int LISTED_USES = 20;

    /** More at once are a mistake, or somebody's mischief. */
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Sealer sealer;

    Shares(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** Opens the synthesis to somebody; gives the token of the link, which is kept nowhere; empty when too many are open. */
    public Optional<String> open(
            String caseNumber, SynthesisScope scope, String recipient, Instant until, Instant now) {
        long open =
                ofCase(caseNumber).stream().filter(share -> share.isOpen(now)).count();
        if (open >= MOST) {
            return Optional.empty();
        }
        String id = UUID.randomUUID().toString();
        String token = Token.create();
        jdbc.sql("insert into bc_share (id, case_number, scope, recipient, token_hash, made_at, expires_at)"
                        + " values (:id, :number, :scope, :recipient, :hash, :now, :until)")
                .param("id", id)
                .param("number", caseNumber)
                .param("scope", scope.name())
                .param("recipient", sealer.seal(recipient, context(id, caseNumber)))
                .param("hash", Token.hash(token))
                .param("now", ConfidentialNotes.utc(now))
                .param("until", ConfidentialNotes.utc(until))
                .update();
        return Optional.of(token);
    }

    /** What was ever shared of a case, newest first. */
    public List<Share> ofCase(String caseNumber) {
        Map<String, List<Instant>> uses = new LinkedHashMap<>();
        jdbc.sql("select u.share_id, u.used_at from bc_share_use u join bc_share s on s.id = u.share_id"
                        + " where s.case_number = :number order by u.used_at desc")
                .param("number", caseNumber)
                .query(rs -> {
                    List<Instant> of = uses.computeIfAbsent(rs.getString("share_id"), id -> new ArrayList<>());
                    if (of.size() < LISTED_USES) {
                        of.add(rs.getObject("used_at", OffsetDateTime.class).toInstant());
                    }
                });
        return jdbc.sql("select * from bc_share where case_number = :number order by made_at desc, id")
                .param("number", caseNumber)
                .query((rs, i) -> share(rs, uses.getOrDefault(rs.getString("id"), List.of())))
                .list();
    }

    /** Closes a share of the case to whoever has its link; says whether there was one. */
    public boolean withdraw(String caseNumber, String id, Instant now) {
        return jdbc.sql("update bc_share set withdrawn_at = :now"
                                + " where id = :id and case_number = :number and withdrawn_at is null")
                        .param("now", ConfidentialNotes.utc(now))
                        .param("id", id)
                        .param("number", caseNumber)
                        .update()
                > 0;
    }

    /** What a link opens now. */
    public record Opened(String id, String caseNumber, SynthesisScope scope, Instant expiresAt) {}

    /** What the token of a link opens; empty when it is withdrawn, over, or was never given. */
    public Optional<Opened> find(String token, Instant now) {
        if (!Token.isOne(token)) {
            return Optional.empty();
        }
        return jdbc.sql("select id, case_number, scope, expires_at from bc_share where token_hash = :hash"
                        + " and withdrawn_at is null and expires_at > :now")
                .param("hash", Token.hash(token))
                .param("now", ConfidentialNotes.utc(now))
                .query((rs, i) -> new Opened(
                        rs.getString("id"),
                        rs.getString("case_number"),
                        SynthesisScope.valueOf(rs.getString("scope")),
                        rs.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Notes that the document was fetched. */
    public void noteUse(String id, Instant now) {
        jdbc.sql("insert into bc_share_use (id, share_id, used_at) values (:id, :share, :now)")
                .param("id", UUID.randomUUID().toString())
                .param("share", id)
                .param("now", ConfidentialNotes.utc(now))
                .update();
    }

    /** Destroys the ledger of a case, for good; says how many rows there were. */
    public int destroy(String caseNumber) {
        int uses = jdbc.sql("delete from bc_share_use where share_id in"
                        + " (select id from bc_share where case_number = :number)")
                .param("number", caseNumber)
                .update();
        return uses
                + jdbc.sql("delete from bc_share where case_number = :number")
                        .param("number", caseNumber)
                        .update();
    }

    /** Whether the keys in use open that recipient's name; it stays here. */
    boolean opens(String id) {
        return jdbc.sql("select case_number, recipient from bc_share where id = :id")
                .param("id", id)
                .query((rs, i) -> sealer.opens(rs.getString("recipient"), context(id, rs.getString("case_number"))))
                .single();
    }

    private Share share(ResultSet rs, List<Instant> uses) throws SQLException {
        String id = rs.getString("id");
        return new Share(
                id,
                SynthesisScope.valueOf(rs.getString("scope")),
                sealer.open(rs.getString("recipient"), context(id, rs.getString("case_number"))),
                rs.getObject("made_at", OffsetDateTime.class).toInstant(),
                rs.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(rs.getObject("withdrawn_at", OffsetDateTime.class)),
                List.copyOf(uses));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime kept) {
        return kept == null ? null : kept.toInstant();
    }

    /** Binds a sealed name to its place. */
    private static String context(String id, String caseNumber) {
        return String.join("|", "share", id, caseNumber);
    }
}
