package org.jalon.mail;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jalon.mail.MailSettings.Redirection;
import org.jspecify.annotations.Nullable;

/** Letters about one case: Aïcha Peeters, accompanied by Nathalie Dumont. */
final class Letters {

    static final String CASE = "BC-2026-000123";

    static final String BENEFICIARY = "Aïcha Peeters";

    static final String COUNSELLOR = "Nathalie Dumont";

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-02T09:00:00Z"), ZoneOffset.UTC);

    static final MailSettings SETTINGS = new MailSettings(
            "jalon@centre.example",
            "Jalon",
            Map.of(
                    RedirectionReason.SKILLS_VALIDATION,
                    new Redirection("Le bon service", URI.create("https://bon.example/?a=1&b=2"))));

    private static final Map<MailFact, String> FACTS = new EnumMap<>(Map.ofEntries(
            Map.entry(MailFact.START, "2026-02-02"),
            Map.entry(MailFact.DEADLINE, "2026-03-30"),
            Map.entry(MailFact.ABSOLUTE_LIMIT, "2026-06-02"),
            Map.entry(MailFact.REQUESTED_DATE, "2026-07-15"),
            Map.entry(MailFact.FOLLOW_UP_LIMIT, "2026-09-30"),
            Map.entry(MailFact.CLOSURE_DATE, "2027-03-30"),
            Map.entry(MailFact.ERASURE_DATE, "2027-04-09"),
            Map.entry(MailFact.APPOINTMENT_START, "2026-03-12T14:30"),
            Map.entry(MailFact.APPOINTMENT_MINUTES, "90"),
            Map.entry(MailFact.PLACE, "Rue Haute 12, 1000 Bruxelles"),
            Map.entry(MailFact.MODE, "IN_PERSON"),
            Map.entry(MailFact.MISSING_INTERVIEW_HOURS, "2.25"),
            Map.entry(MailFact.MISSING_APPOINTMENTS, "1"),
            Map.entry(MailFact.MISSING_TOTAL_HOURS, "3"),
            Map.entry(MailFact.REDIRECTION_REASON, "SKILLS_VALIDATION"),
            Map.entry(MailFact.PROPOSED_START, "2026-03-17T10:00"),
            Map.entry(MailFact.RETURN_MODE, "WRITTEN_NOTE"),
            Map.entry(MailFact.REFUSAL_REASON, "BEYOND_LIMIT")));

    private Letters() {}

    static Letter letter(MailKind kind) {
        return letter(kind, Language.FR);
    }

    static Letter letter(MailKind kind, Language language) {
        return letter(kind, language, Map.of());
    }

    static Letter letter(MailKind kind, Language language, Map<MailFact, String> other) {
        return letter(kind, language, other, new Recipient(recipientName(kind), "somebody@example.org"));
    }

    static Letter letter(MailKind kind, Language language, Map<MailFact, String> other, Recipient to) {
        return new Letter(
                kind,
                language,
                to,
                new Recipient(COUNSELLOR, "nathalie@centre.example"),
                "abc123@centre.example",
                facts(kind, other),
                CASE,
                kind.audience().isToldNames() ? BENEFICIARY : "",
                COUNSELLOR,
                opening(kind),
                kind.calendarMethod() == null ? null : calendar(kind.calendarMethod()));
    }

    private static @Nullable String opening(MailKind kind) {
        return switch (kind.opening()) {
            case NOTHING -> null;
            case LINK -> "https://jalon.centre.example/mon-bilan/lien/abc";
            case CODE -> "012345";
        };
    }

    static CalendarPart calendar(String method) {
        return new CalendarPart(
                method,
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:" + method
                        + "\r\nSUMMARY:Rendez-vous à noter\r\nEND:VCALENDAR\r\n");
    }

    static Map<MailFact, String> facts(MailKind kind, Map<MailFact, String> other) {
        Map<MailFact, String> facts = new HashMap<>();
        kind.facts().forEach(fact -> facts.put(fact, requireNonNull(FACTS.get(fact))));
        facts.putAll(other);
        return facts;
    }

    /** Every kind in every language that it is written in, with every code that changes its words. */
    static Stream<Letter> all() {
        return Stream.of(MailKind.values()).flatMap(kind -> languages(kind).stream()
                .flatMap(language -> variants(kind).map(variant -> letter(kind, language, variant))));
    }

    static LetterText write(Letter letter) {
        return LetterWriter.write(letter, SETTINGS.redirections());
    }

    private static List<Language> languages(MailKind kind) {
        return kind.audience().isWorker() ? List.of(Language.values()) : List.of(Language.FR);
    }

    private static Stream<Map<MailFact, String>> variants(MailKind kind) {
        Stream<Map<MailFact, String>> codes = kind.facts().stream()
                .flatMap(fact -> fact.codes().stream().sorted().map(code -> Map.of(fact, code)));
        if (kind.facts().contains(MailFact.MISSING_TOTAL_HOURS)) {
            codes = Stream.of(Map.of(
                    MailFact.MISSING_INTERVIEW_HOURS, "0",
                    MailFact.MISSING_APPOINTMENTS, "0",
                    MailFact.MISSING_TOTAL_HOURS, "0.00",
                    MailFact.DEADLINE, "2026-06-02"));
        }
        return Stream.concat(Stream.of(Map.of()), codes);
    }

    private static String recipientName(MailKind kind) {
        return switch (kind.audience()) {
            case BENEFICIARY, APPLICANT -> BENEFICIARY;
            case COUNSELLOR -> COUNSELLOR;
            case MANAGER -> "Martine Claes";
        };
    }
}
