package org.jalon.process;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.OptionalLong;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What must be known of each account beyond what the engine keeps: its epoch, which whatever changes its access raises,
 * so that sessions of any node end at their next request, and that its id was somebody's once, long after the account is
 * gone. Asks for no rights: whoever calls has checked them.
 */
@Component
public class Accounts implements SmartInitializingSingleton {

    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Accounts from before this table, and ids whose cases outlived their account. */
    @Override
    public void afterSingletonsInstantiated() {
        jdbc.sql("""
                        insert into bc_account (user_key, epoch)
                        select distinct lower(u.ID_), 1 from ACT_ID_USER u
                        where not exists (select 1 from bc_account a where a.user_key = lower(u.ID_))
                        """).update();
        jdbc.sql("""
                        insert into bc_account (user_key, epoch, closed_at)
                        select distinct lower(c.counsellor), 1, cast(:now as timestamp with time zone) from bc_case c
                        where c.counsellor is not null
                          and not exists (select 1 from bc_account a where a.user_key = lower(c.counsellor))
                        """).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    /** The epoch of an account; empty when there is none, or none any longer. */
    public OptionalLong epoch(String userId) {
        return jdbc.sql("select epoch from bc_account where user_key = :key and closed_at is null")
                .param("key", key(userId))
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** Whether that id belongs to somebody, or once did. */
    public boolean isTaken(String userId) {
        return jdbc.sql("select count(*) from bc_account where user_key = :key")
                        .param("key", key(userId))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** A new account of that id. */
    public void opened(String userId) {
        jdbc.sql("insert into bc_account (user_key, epoch) values (:key, 1)")
                .param("key", key(userId))
                .update();
    }

    /** What the account may do, or how it is proved, is not what it was: its sessions end. */
    public void accessChanged(String userId) {
        jdbc.sql("update bc_account set epoch = epoch + 1 where user_key = :key")
                .param("key", key(userId))
                .update();
    }

    /** As {@link #accessChanged}, for good. */
    public void closed(String userId) {
        jdbc.sql("update bc_account set epoch = epoch + 1, closed_at = :now where user_key = :key")
                .param("key", key(userId))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String key(String userId) {
        return userId.toLowerCase(Locale.ROOT);
    }
}
