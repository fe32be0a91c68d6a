package org.jalon.cockpit;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jalon.casefile.CaseNumber;
import org.jalon.mail.MailFailure;
import org.jalon.mail.MailKind;
import org.jalon.mail.MailStatus;
import org.jalon.platform.Refused;
import org.jalon.process.CaseInstances;
import org.jalon.process.MailRetry;
import org.jalon.rules.BilanCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails that did not leave, oldest first, and their retry; says neither to whom nor what. */
@Component
class FailedMails {

    static final int PAGE_SIZE = 25;

    private static final String FAILED = " from bc_mail m where m.status in ('FAILED', 'UNCERTAIN')";

    /**
     * One mail.
     *
     * @param uncertain another try may deliver it twice
     * @param next what happens by itself, in French
     * @param instance id of the case's process instance; null when the case is over
     */
    record Line(
            String id,
            String number,
            MailKind kind,
            LocalDateTime since,
            int attempts,
            String nature,
            boolean uncertain,
            String next,
            @Nullable String instance) {}

    private record Failed(
            String id, String number, MailKind kind, OffsetDateTime since, int attempts, MailFailure.Nature nature) {}

    record Page(long total, int page, int pages, List<Line> mails) {}

    private record Found(String number, MailStatus status) {}

    private final JdbcClient jdbc;
    private final MailRetry retry;
    private final CaseInstances instances;

    FailedMails(JdbcClient jdbc, MailRetry retry, CaseInstances instances) {
        this.jdbc = jdbc;
        this.retry = retry;
        this.instances = instances;
    }

    long count(Filter filter) {
        return jdbc.sql("select count(*)" + failed(filter))
                .params(Questions.parameters(filter))
                .query(Long.class)
                .single();
    }

    Page page(Filter filter, int page) {
        if (page < 0) {
            throw Refused.input("page", "Cette page n'existe pas.");
        }
        List<Failed> failed = jdbc.sql("select id, case_number, kind, attempts, last_failure_nature, changed_at"
                        + failed(filter) + " order by changed_at, id limit :size offset :skipped")
                .params(Questions.parameters(filter))
                .param("size", PAGE_SIZE)
                .param("skipped", (long) page * PAGE_SIZE)
                .query((rs, i) -> new Failed(
                        rs.getString("id"),
                        rs.getString("case_number"),
                        MailKind.valueOf(rs.getString("kind")),
                        rs.getObject("changed_at", OffsetDateTime.class),
                        rs.getInt("attempts"),
                        MailFailure.Nature.valueOf(rs.getString("last_failure_nature"))))
                .list();
        List<CaseNumber> numbers = failed.stream()
                .map(Failed::number)
                .filter(CaseNumber::isOne)
                .distinct()
                .map(CaseNumber::new)
                .toList();
        Map<String, String> running = instances.of(numbers);
        Map<String, Boolean> waiting = retry.waiting(numbers);
        long total = count(filter);
        return new Page(
                total,
                page,
                (int) ((total + PAGE_SIZE - 1) / PAGE_SIZE),
                failed.stream().map(mail -> line(mail, running, waiting)).toList());
    }

    private static Line line(Failed mail, Map<String, String> running, Map<String, Boolean> waiting) {
        String number = mail.number();
        return new Line(
                mail.id(),
                number,
                mail.kind(),
                mail.since()
                        .atZoneSameInstant(BilanCalendar.ZONE)
                        .toLocalDateTime()
                        .withNano(0),
                mail.attempts(),
                French.nature(mail.nature()),
                mail.nature() == MailFailure.Nature.UNCERTAIN,
                waiting.getOrDefault(mail.id(), false) ? "Jalon réessaie de lui-même" : "attend votre décision",
                running.get(number));
    }

    private static String failed(Filter filter) {
        return filter.counsellor() == null
                ? FAILED
                : FAILED + " and exists (select 1 from bc_case c where c.case_number = m.case_number"
                        + " and c.counsellor = :counsellor)";
    }

    /**
     * Has the mail tried again.
     *
     * @param twiceAccepted the manager knows that an uncertain mail may arrive twice
     */
    void retry(String id, boolean twiceAccepted) {
        Found mail = jdbc.sql("select case_number, status from bc_mail where id = :id")
                .param("id", id)
                .query((rs, i) -> new Found(rs.getString(1), MailStatus.valueOf(rs.getString(2))))
                .optional()
                .orElseThrow(() -> new Refused(Refused.Reason.GONE, "Ce courriel n'existe pas."));
        if (mail.status() == MailStatus.UNCERTAIN && !twiceAccepted) {
            throw new Refused(
                    Refused.Reason.OVERTAKEN,
                    "Ce courriel est peut-être déjà parti\u00a0: confirmez qu'il peut arriver deux fois.");
        }
        boolean failed = mail.status() == MailStatus.UNCERTAIN || mail.status() == MailStatus.FAILED;
        if (!failed || !retry.retry(mail.number(), id)) {
            throw new Refused(
                    Refused.Reason.OVERTAKEN, "Ce courriel n'attend plus\u00a0: il est parti, ou il a été abandonné.");
        }
    }
}
