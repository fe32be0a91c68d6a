package org.jalon.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jalon.appointment.AppointmentMode;
import org.jalon.appointment.CalendarFeed;
import org.jalon.platform.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The calendars that counsellors' diaries subscribe to: one secret each, which opens the appointments of whatever cases
 * are theirs when it is used, as long as they are counsellors.
 */
@Component
public class CalendarFeeds {

    private static final Duration LOOKING_BACK = Duration.ofDays(60);

    /** More than anybody can meet; a bound for the answer, whatever happens. */
    private static final int LONGEST = 1000;

    private static final String READ = """
            select a.id, a.case_number, a.starts_at, a.minutes, a.mode, a.sequence_number, a.told_at
            from bc_calendar_feed f
            join ACT_ID_MEMBERSHIP m on m.USER_ID_ = f.user_id and m.GROUP_ID_ = :group
            left join (bc_appointment a join bc_case c on c.case_number = a.case_number)
              on c.counsellor = f.user_id and c.erased_on is null
              and a.status in ('PLANNED', 'HELD') and a.starts_at >= :since
            where f.secret_hash = :hash
            order by a.starts_at desc, a.id
            fetch first :longest rows only
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarFeeds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new secret for that person, told this once; the one before opens nothing any more. */
    public String make(String user) {
        String secret = Token.create();
        if (!replace(user, secret)) {
            insert(user, secret);
        }
        return secret;
    }

    private boolean replace(String user, String secret) {
        return change(
                        "update bc_calendar_feed set secret_hash = :hash, made_at = :now where user_id = :user",
                        user,
                        secret)
                > 0;
    }

    // Whoever was first has just been replaced, which is all that is meant.
    @SuppressWarnings("UnusedException")
    private void insert(String user, String secret) {
        try {
            change(
                    "insert into bc_calendar_feed (user_id, secret_hash, made_at) values (:user, :hash, :now)",
                    user,
                    secret);
        } catch (DuplicateKeyException e) {
            replace(user, secret);
        }
    }

    private int change(String sql, String user, String secret) {
        return jdbc.sql(sql)
                .param("user", user)
                .param("hash", Token.hash(secret))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Says whether there was one. */
    public boolean revoke(String user) {
        return jdbc.sql("delete from bc_calendar_feed where user_id = :user")
                        .param("user", user)
                        .update()
                > 0;
    }

    /** When that person's secret was made; empty when there is none. */
    public Optional<Instant> madeAt(String user) {
        return jdbc.sql("select made_at from bc_calendar_feed where user_id = :user")
                .param("user", user)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** What the secret opens; empty for one that nobody has, or nobody who still is a counsellor. */
    public Optional<CalendarFeed> open(String secret) {
        List<Optional<CalendarFeed.Entry>> rows = jdbc.sql(READ)
                .param("group", Groups.COUNSELLORS)
                .param("since", clock.instant().minus(LOOKING_BACK).atOffset(ZoneOffset.UTC))
                .param("hash", Token.hash(secret))
                .param("longest", LONGEST)
                .query((rs, i) -> Optional.ofNullable(entry(rs)))
                .list();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new CalendarFeed(rows.stream().flatMap(Optional::stream).toList()));
    }

    /** Null when the person has no appointment: the one row then says that the secret is right. */
    private static CalendarFeed.@Nullable Entry entry(ResultSet rs) throws SQLException {
        String id = rs.getString("id");
        if (id == null) {
            return null;
        }
        return new CalendarFeed.Entry(
                id,
                rs.getString("case_number"),
                instant(rs, "starts_at"),
                rs.getInt("minutes"),
                AppointmentMode.valueOf(rs.getString("mode")),
                rs.getInt("sequence_number"),
                instant(rs, "told_at"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNull(rs.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
