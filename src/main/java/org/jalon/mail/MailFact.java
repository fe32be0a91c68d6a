package org.jalon.mail;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a mail can be told about its case, always as a text that no language changes. */
public enum MailFact {
    START(Type.DATE),
    DEADLINE(Type.DATE),
    ABSOLUTE_LIMIT(Type.DATE),
    REQUESTED_DATE(Type.DATE),
    FOLLOW_UP_LIMIT(Type.DATE),
    CLOSURE_DATE(Type.DATE),
    ERASURE_DATE(Type.DATE),
    APPOINTMENT_START(Type.DATE_TIME),
    /** When the beneficiary would rather come. */
    PROPOSED_START(Type.DATE_TIME),
    APPOINTMENT_MINUTES(Type.MINUTES),
    PLACE(Type.TEXT),
    MODE("IN_PERSON", "VIDEO", "PHONE"),
    MISSING_INTERVIEW_HOURS(Type.HOURS),
    MISSING_APPOINTMENTS(Type.NUMBER),
    MISSING_TOTAL_HOURS(Type.HOURS),
    REDIRECTION_REASON(Arrays.stream(RedirectionReason.values()).map(Enum::name).toArray(String[]::new)),
    RETURN_MODE("NONE", "MEETING_WITH_SUPERVISOR", "WRITTEN_NOTE", "OTHER"),
    REFUSAL_REASON("ALREADY_AT_LIMIT", "BEYOND_LIMIT", "NOT_AFTER_DEADLINE");

    /** How a fact is written when it is handed over. */
    public enum Type {
        /** {@code yyyy-MM-dd}. */
        DATE,
        /** {@code yyyy-MM-dd'T'HH:mm}, local time in Brussels. */
        DATE_TIME,
        /** A whole number, zero or more. */
        NUMBER,
        /** A whole number of minutes, more than zero. */
        MINUTES,
        /** Decimal hours, from zero to below 1000, such as {@code 11.75}. */
        HOURS,
        /** Free text of at most 300 characters, not blank. */
        TEXT,
        /** One of the fact's own codes, which the message bundles put into words. */
        CODE
    }

    private static final int LONGEST_TEXT = 300;

    private final Type type;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable from its birth
    private final Set<String> codes;

    MailFact(Type type) {
        this.type = type;
        this.codes = Set.of();
    }

    MailFact(String... codes) {
        this.type = Type.CODE;
        this.codes = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(codes)));
    }

    public Type type() {
        return type;
    }

    /** The values that a fact of type {@link Type#CODE} can take, in the order of its form; none for any other. */
    public Set<String> codes() {
        return codes;
    }

    /** Refuses a value that is not written as the fact's type says; the message never repeats the value. */
    void check(String value) {
        if (!isWellWritten(value)) {
            throw new IllegalArgumentException("The mail fact " + name() + " is not a well written " + type);
        }
    }

    /** Refuses facts that the kind has no use for, and values that are badly written. */
    static void check(MailKind kind, Map<MailFact, String> facts) {
        Set<MailFact> strange = facts.keySet().stream()
                .filter(fact -> !kind.facts().contains(fact))
                .collect(Collectors.toSet());
        if (!strange.isEmpty()) {
            throw new IllegalArgumentException("A mail " + kind + " has no use for " + strange);
        }
        facts.forEach(MailFact::check);
    }

    private boolean isWellWritten(String value) {
        try {
            return switch (type) {
                case DATE -> LocalDate.parse(value).getYear() > 0;
                case DATE_TIME -> LocalDateTime.parse(value).getYear() > 0;
                case NUMBER -> Integer.parseInt(value) >= 0;
                case MINUTES -> Integer.parseInt(value) > 0;
                case HOURS -> isHours(new BigDecimal(value));
                case TEXT -> !value.isBlank() && value.length() <= LONGEST_TEXT;
                case CODE -> codes.contains(value);
            };
        } catch (DateTimeParseException | NumberFormatException e) {
            return false;
        }
    }

    private static boolean isHours(BigDecimal hours) {
        return hours.signum() >= 0 && hours.compareTo(BigDecimal.valueOf(1000)) < 0;
    }
}
