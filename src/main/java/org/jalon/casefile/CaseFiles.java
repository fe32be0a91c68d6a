package org.jalon.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.rules.BilanCalendar;
import org.jalon.rules.BilanRules;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the case files and their journal; joins the transaction of whoever calls. */
@Component
public class CaseFiles {

    private final JdbcClient jdbc;
    private final BilanRules rulesOfToday;
    private final CaseFileRow row = new CaseFileRow();

    CaseFiles(JdbcClient jdbc, BilanRules rulesOfToday) {
        this.jdbc = jdbc;
        this.rulesOfToday = rulesOfToday;
    }

    /**
     * Keeps a request as it came in, under a new number, with the rules of today.
     *
     * @param counsellor who entered it; null when the worker did
     */
    public CaseFile receive(
            Beneficiary beneficiary, boolean duringWorkingHours, @Nullable String counsellor, Instant now) {
        CaseFile received = new CaseFile(
                nextNumber(BilanCalendar.dateOf(now)),
                CaseStatus.RECEIVED,
                null,
                null,
                counsellor,
                beneficiary,
                duringWorkingHours,
                now,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                rulesOfToday);
        jdbc.sql(CaseFileRow.INSERT).params(row.parameters(received)).update();
        TransactionMemory.current().put(received.number(), received);
        note(new CaseEvent(received.number(), now, CaseEvent.Kind.RECEIVED, null, counsellor));
        return received;
    }

    /**
     * The case file as it stands.
     *
     * @throws IllegalArgumentException if there is no such case
     */
    public CaseFile get(CaseNumber number) {
        return TransactionMemory.current().computeIfAbsent(number, absent -> find(absent, ""));
    }

    /** The case file of whatever was given as a number, for callers that trust nobody. */
    public Optional<CaseFile> lookUp(String number) {
        return CaseNumber.isOne(number) ? query(number, "") : Optional.empty();
    }

    /** As {@link #get}, and nobody else changes it until the transaction ends. */
    public CaseFile getForChange(CaseNumber number) {
        CaseFile locked = find(number, " for update");
        TransactionMemory.current().put(number, locked);
        return locked;
    }

    public void save(CaseFile changed) {
        int rows = jdbc.sql(CaseFileRow.UPDATE).params(row.parameters(changed)).update();
        if (rows != 1) {
            throw new IllegalArgumentException("No case " + changed.number());
        }
        TransactionMemory.current().put(changed.number(), changed);
    }

    public void note(CaseEvent event) {
        jdbc.sql("insert into bc_case_event (id, case_number, happened_at, kind, detail, actor)"
                        + " values (:id, :number, :at, :kind, :detail, :actor)")
                .param("id", UUID.randomUUID().toString())
                .param("number", event.number().value())
                .param("at", CaseFileRow.utc(event.at()))
                .param("kind", event.kind().name())
                .param("detail", event.detail())
                .param("actor", event.actor())
                .update();
    }

    /** What happened to the case, oldest first. */
    public List<CaseEvent> journal(CaseNumber number) {
        return jdbc.sql("select * from bc_case_event where case_number = :number order by happened_at, id")
                .param("number", number.value())
                .query((rs, i) -> CaseFileRow.event(rs))
                .list();
    }

    /** Forgets what happened to the case; says how many events there were. */
    public int forgetJournal(CaseNumber number) {
        return jdbc.sql("delete from bc_case_event where case_number = :number")
                .param("number", number.value())
                .update();
    }

    private CaseFile find(CaseNumber number, String lock) {
        return query(number.value(), lock).orElseThrow(() -> new IllegalArgumentException("No case " + number));
    }

    private Optional<CaseFile> query(String number, String lock) {
        return jdbc.sql("select * from bc_case where case_number = :number" + lock)
                .param("number", number)
                .query((rs, i) -> row.read(rs))
                .optional();
    }

    /** The row lock of the update makes numbers unique; a transaction that fails gives its number back. */
    private CaseNumber nextNumber(LocalDate today) {
        int year = today.getYear();
        jdbc.sql("update bc_case_number set last_number = last_number + 1 where number_year = :year")
                .param("year", year)
                .update();
        int number = jdbc.sql("select last_number from bc_case_number where number_year = :year")
                .param("year", year)
                .query(Integer.class)
                .single();
        return CaseNumber.of(year, number);
    }
}
