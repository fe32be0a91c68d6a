package org.jalon.mail;

import static org.jalon.mail.Audience.APPLICANT;
import static org.jalon.mail.Audience.BENEFICIARY;
import static org.jalon.mail.Audience.COUNSELLOR;
import static org.jalon.mail.Audience.MANAGER;
import static org.jalon.mail.MailFact.ABSOLUTE_LIMIT;
import static org.jalon.mail.MailFact.APPOINTMENT_MINUTES;
import static org.jalon.mail.MailFact.APPOINTMENT_START;
import static org.jalon.mail.MailFact.CLOSURE_DATE;
import static org.jalon.mail.MailFact.DEADLINE;
import static org.jalon.mail.MailFact.ERASURE_DATE;
import static org.jalon.mail.MailFact.FOLLOW_UP_LIMIT;
import static org.jalon.mail.MailFact.MISSING_APPOINTMENTS;
import static org.jalon.mail.MailFact.MISSING_INTERVIEW_HOURS;
import static org.jalon.mail.MailFact.MISSING_TOTAL_HOURS;
import static org.jalon.mail.MailFact.MODE;
import static org.jalon.mail.MailFact.PLACE;
import static org.jalon.mail.MailFact.PROPOSED_START;
import static org.jalon.mail.MailFact.REDIRECTION_REASON;
import static org.jalon.mail.MailFact.REFUSAL_REASON;
import static org.jalon.mail.MailFact.REQUESTED_DATE;
import static org.jalon.mail.MailFact.RETURN_MODE;
import static org.jalon.mail.MailFact.START;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every mail that Jalon sends, whom it is for and the facts that it cannot do without. */
public enum MailKind {
    /** That the address is theirs; the occurrence is the id of the code. */
    REQUEST_CODE(APPLICANT),
    /** That a request is admissible and waits for a counsellor. */
    REQUEST_RECEIVED(APPLICANT),
    ACKNOWLEDGEMENT(BENEFICIARY, START, DEADLINE),
    /** R3: kindly, and with the right address. */
    REDIRECTION(BENEFICIARY, REDIRECTION_REASON),
    APPOINTMENT_INVITATION(BENEFICIARY, APPOINTMENT_START, APPOINTMENT_MINUTES, MODE, PLACE),
    APPOINTMENT_CHANGED(BENEFICIARY, APPOINTMENT_START, APPOINTMENT_MINUTES, MODE, PLACE),
    APPOINTMENT_CANCELLED(BENEFICIARY, APPOINTMENT_START, APPOINTMENT_MINUTES, MODE, PLACE),
    /** T7. */
    APPOINTMENT_REMINDER(BENEFICIARY, APPOINTMENT_START, APPOINTMENT_MINUTES, MODE, PLACE),
    /** T1. */
    DEADLINE_REMINDER(
            BENEFICIARY, DEADLINE, MISSING_INTERVIEW_HOURS, MISSING_APPOINTMENTS, MISSING_TOTAL_HOURS, ABSOLUTE_LIMIT),
    /** R9; the deadline is the new one. */
    EXTENSION_GRANTED(BENEFICIARY, DEADLINE),
    /** R9; the deadline is the one that stays. */
    EXTENSION_REFUSED(BENEFICIARY, REQUESTED_DATE, REFUSAL_REASON, ABSOLUTE_LIMIT, DEADLINE),
    /** R10: says that the synthesis exists, never what is in it. */
    SYNTHESIS_AVAILABLE(BENEFICIARY),
    /** T4. */
    FOLLOW_UP_REMINDER(BENEFICIARY, FOLLOW_UP_LIMIT),
    /** T9. */
    CLOSURE_NOTICE(BENEFICIARY, CLOSURE_DATE),
    /** T6. */
    CLOSED(BENEFICIARY),
    /** R17. */
    WITHDRAWN(BENEFICIARY),
    /** R6. */
    CLOSED_NOT_ENGAGED(BENEFICIARY),
    /** T3. */
    CLOSED_OVERRUN(BENEFICIARY),
    /** That it was heard, and what is erased when; the last mail of a case. */
    ERASURE_REQUESTED(BENEFICIARY, ERASURE_DATE),
    /** Who follows the case from now on. */
    HANDED_OVER(BENEFICIARY),
    /** A new way to one's own pages, for whoever has lost the last one. */
    ACCESS_LINK(BENEFICIARY),
    /** For what is more than looking; the occurrence is the id of the code. */
    ACCESS_CODE(BENEFICIARY),
    /** R9: that it was heard; the answer comes later. */
    EXTENSION_REQUESTED(BENEFICIARY, REQUESTED_DATE),
    /** R12: that it was heard. */
    FOLLOW_UP_REQUESTED(BENEFICIARY),
    /** R11. */
    RETURN_CHOSEN(BENEFICIARY, RETURN_MODE),
    /** That it was heard; the counsellor answers. */
    APPOINTMENT_MOVE_ASKED(BENEFICIARY, APPOINTMENT_START, PROPOSED_START),
    /** R10: somebody has opened the synthesis to somebody, and it must have been the beneficiary. */
    PAGES_NOTICE(BENEFICIARY),

    /** T1. */
    COUNSELLOR_DEADLINE_REMINDER(
            COUNSELLOR, DEADLINE, MISSING_INTERVIEW_HOURS, MISSING_APPOINTMENTS, MISSING_TOTAL_HOURS, ABSOLUTE_LIMIT),
    /** T2. */
    COUNSELLOR_DEADLINE_PASSED(COUNSELLOR, DEADLINE),
    /** T3. */
    COUNSELLOR_OVERRUN(COUNSELLOR, ABSOLUTE_LIMIT),
    /** T4. */
    COUNSELLOR_FOLLOW_UP_REMINDER(COUNSELLOR, FOLLOW_UP_LIMIT),
    /** T5. */
    COUNSELLOR_FOLLOW_UP_LATE(COUNSELLOR, FOLLOW_UP_LIMIT),
    /** T8. */
    COUNSELLOR_SESSION_UNRECORDED(COUNSELLOR, APPOINTMENT_START),
    /** R17. */
    COUNSELLOR_WITHDRAWN(COUNSELLOR),
    /** That the case is theirs now. */
    COUNSELLOR_HANDED_OVER(COUNSELLOR),
    /** R11. */
    COUNSELLOR_RETURN_CHOSEN(COUNSELLOR, RETURN_MODE),
    COUNSELLOR_MOVE_ASKED(COUNSELLOR, APPOINTMENT_START, PROPOSED_START),
    /** By the beneficiary. */
    COUNSELLOR_APPOINTMENT_CANCELLED(COUNSELLOR, APPOINTMENT_START),

    /** T3. */
    MANAGER_OVERRUN(MANAGER, ABSOLUTE_LIMIT),
    /** T5. */
    MANAGER_FOLLOW_UP_LATE(MANAGER, FOLLOW_UP_LIMIT),
    /** Two missed appointments in a row. */
    MANAGER_DROP_OUT(MANAGER);

    /** What of the beneficiary's own pages a mail opens. */
    public enum Opening {
        NOTHING,
        /** It carries a personal link. */
        LINK,
        /** It carries a one-time code. */
        CODE
    }

    private static final List<MailFact> SHOWN_AS_ROWS = List.of(
            APPOINTMENT_START,
            APPOINTMENT_MINUTES,
            MODE,
            PLACE,
            MISSING_INTERVIEW_HOURS,
            MISSING_APPOINTMENTS,
            MISSING_TOTAL_HOURS);

    private final Audience audience;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable from its birth
    private final Set<MailFact> facts;

    MailKind(Audience audience, MailFact... facts) {
        this.audience = audience;
        Set<MailFact> needed = EnumSet.noneOf(MailFact.class);
        Collections.addAll(needed, facts);
        this.facts = Collections.unmodifiableSet(needed);
    }

    public Audience audience() {
        return audience;
    }

    /** What the counsellor of a case must know, whoever it is; that the case is theirs is for one person only. */
    static List<MailKind> ofTheCounsellor() {
        return Stream.of(values())
                .filter(kind -> kind.audience == COUNSELLOR && kind != COUNSELLOR_HANDED_OVER)
                .toList();
    }

    /** The facts that a mail of this kind needs, all of them and no other. */
    public Set<MailFact> facts() {
        return facts;
    }

    /** The facts that the mail shows one below the other, each with its label. */
    List<MailFact> rows() {
        return SHOWN_AS_ROWS.stream().filter(facts::contains).toList();
    }

    /** What a mail of this kind opens: each leads the beneficiary to their own pages while there is something to see. */
    public Opening opening() {
        return switch (this) {
            case ACCESS_CODE, REQUEST_CODE -> Opening.CODE;
            case REDIRECTION, ERASURE_REQUESTED -> Opening.NOTHING;
            default -> audience == BENEFICIARY ? Opening.LINK : Opening.NOTHING;
        };
    }

    /** The iCalendar method of a mail that moves an entry in the beneficiary's diary, null when it moves none. */
    @Nullable
    String calendarMethod() {
        return switch (this) {
            case APPOINTMENT_INVITATION, APPOINTMENT_CHANGED -> "REQUEST";
            case APPOINTMENT_CANCELLED -> "CANCEL";
            default -> null;
        };
    }
}
