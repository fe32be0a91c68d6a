package org.jalon.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.jalon.access.Codes;
import org.jalon.access.Visitor;
import org.jalon.mail.MailKind;
import org.jalon.mail.MailRequest;
import org.jalon.platform.Token;
import org.jalon.process.form.Submissions;
import org.jalon.request.Pending;
import org.jalon.request.PendingRequests;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a worker asks for themselves: checked like a request that a counsellor enters, kept sealed until a code shows that
 * the address is theirs, then started like any other; only that it is nobody's yet.
 */
@Component
public class WorkerRequests {

    /** Twice the same within this time is a double click. */
    private static final Duration DOUBLE_CLICK = Duration.ofMinutes(1);

    /** What became of answers that were sent. */
    public enum Asked {
        /** A code is on its way. */
        CODE_SENT,
        /** They were sent from this page before, and a case has come of them. */
        OPENED_BEFORE,
        /** A case has come of other answers from this page: these need a page of their own. */
        OLD_PAGE
    }

    /** What became of a code that was typed. */
    public enum Verified {
        /** The request is on its way, now or since before. */
        OPENED,
        WRONG,
        /** The code has expired, or was typed wrongly too often. */
        NO_LONGER,
        /** Nothing waits for a code: it was too long ago. */
        GONE
    }

    private final Submissions submissions;
    private final PendingRequests requests;
    private final Codes codes;
    private final MailStart mailStart;
    private final RuntimeService runtimeService;
    private final Clock clock;
    private final TransactionTemplate transaction;

    WorkerRequests(
            Submissions submissions,
            PendingRequests requests,
            Codes codes,
            MailStart mailStart,
            RuntimeService runtimeService,
            Clock clock,
            PlatformTransactionManager transactionManager) {
        this.submissions = submissions;
        this.requests = requests;
        this.codes = codes;
        this.mailStart = mailStart;
        this.runtimeService = runtimeService;
        this.clock = clock;
        transaction = new TransactionTemplate(transactionManager);
    }

    /** What tells one page with the form from another. */
    public String newPage() {
        return Token.create();
    }

    /** Whether somebody's text could be what {@link #newPage} gave at all. */
    public static boolean isPage(String text) {
        return Token.isOne(text);
    }

    /** The fields that cannot be accepted as they are, in the order of the form. */
    public List<String> wrong(Map<String, Object> answers) {
        return submissions.wrongInRequest(answers);
    }

    /**
     * Keeps answers that are right and has a code sent.
     *
     * @param page the token of the page that they were typed in
     */
    // Whoever was first has had the code sent.
    @SuppressWarnings("UnusedException")
    public Asked ask(String page, Map<String, Object> answers) {
        String typed = RequestAnswers.write(answers);
        try {
            return transaction.execute(status -> ask(page, typed, clock.instant()));
        } catch (DuplicateKeyException e) {
            return Asked.CODE_SENT;
        }
    }

    private Asked ask(String page, String typed, Instant now) {
        Optional<Pending> before = requests.find(page, now);
        if (before.isEmpty()) {
            sendCode(requests.keep(page, typed, now), now);
            return Asked.CODE_SENT;
        }
        Pending pending = before.get();
        boolean same = pending.mark().equals(requests.mark(typed));
        if (pending.opened()) {
            return same ? Asked.OPENED_BEFORE : Asked.OLD_PAGE;
        }
        if (!same) {
            requests.replace(pending, typed);
        }
        if (!same || pending.askedAt().plus(DOUBLE_CLICK).isBefore(now)) {
            sendCode(pending, now);
        }
        return Asked.CODE_SENT;
    }

    /** Has another code sent; false when nothing waits for one. */
    public boolean again(String page) {
        Instant now = clock.instant();
        return transaction.execute(status -> {
            Optional<Pending> pending = requests.find(page, now).filter(waiting -> !waiting.opened());
            pending.ifPresent(waiting -> sendCode(waiting, now));
            return pending.isPresent();
        });
    }

    /** Takes what was typed; the right code starts the request, once. */
    public Verified verify(String page, String code) {
        Instant now = clock.instant();
        return transaction.execute(status -> {
            Optional<Pending> pending = requests.find(page, now);
            if (pending.isEmpty()) {
                return Verified.GONE;
            }
            return pending.get().opened() ? Verified.OPENED : verify(pending.get(), code, now);
        });
    }

    private Verified verify(Pending pending, String code, Instant now) {
        return switch (codes.redeem(visitor(pending), code, now)) {
            case RIGHT -> {
                start(RequestAnswers.read(requests.answers(pending.reference()).orElseThrow()));
                requests.opened(pending);
                yield Verified.OPENED;
            }
            case WRONG -> Verified.WRONG;
            case NO_LONGER -> Verified.NO_LONGER;
        };
    }

    private void start(Map<String, Object> answers) {
        Submissions.Received received = submissions.request(answers, null);
        runtimeService
                .createProcessInstanceByKey(BilanProcess.KEY)
                .businessKey(received.caseNumber())
                .setVariables(received.variables())
                .execute();
    }

    private void sendCode(Pending pending, Instant now) {
        String code = codes.ask(visitor(pending), now);
        requests.codeAsked(pending, now);
        mailStart.ask(new MailRequest(
                pending.reference(), MailKind.REQUEST_CODE, code, MailRequest.BENEFICIARY, Map.of(), null));
    }

    /** The code belongs to the page, as elsewhere to a browser that came in by a link. */
    private static Visitor visitor(Pending pending) {
        return new Visitor(pending.reference(), pending.page(), false);
    }
}
