package org.jalon.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jalon.mail.LetterText.Block;
import org.jalon.mail.LetterText.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LetterWriterTests {

    private static final Map<Language, String> FOREIGN = Map.of(
            Language.FR, "(?iu).*\\b(the|your|you|please|appointment|request|is|are|uw|het|een|niet)\\b.*",
            Language.NL, "(?iu).*\\b(the|your|you|please|appointment|request|votre|vous|une|est|les)\\b.*",
            Language.EN, "(?iu).*\\b(votre|vous|une|est|les|rendez|uw|het|een|niet|afspraak)\\b.*");

    static Stream<Letter> all() {
        return Letters.all();
    }

    static Stream<Letter> toBeneficiaries() {
        return all().filter(letter -> letter.kind().audience() == Audience.BENEFICIARY);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyLetterIsWrittenWithoutHolesInOneLanguage(Letter letter) {
        String text = wholeText(Letters.write(letter));

        assertThat(text).doesNotContain("{", "}", "??", "null", "\uFFFD").doesNotContainPattern("[A-Z]{3,}_");
        assertThat(text.lines()).noneMatch(line -> line.matches(FOREIGN.get(letter.language())));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyLetterIsWellSet(Letter letter) {
        String text = wholeText(Letters.write(letter));

        assertThat(text).doesNotContain("'").doesNotContain("  ").doesNotContain("...");
        if (letter.language() == Language.FR) {
            assertThat(text).doesNotContainPattern("[ \\p{L}][:;?!»]").doesNotContainPattern("« ");
        } else {
            assertThat(text).doesNotContainPattern("\\s[:;?!]");
        }
    }

    static Stream<Letter> toWorkers() {
        return all().filter(letter -> letter.kind().audience().isWorker());
    }

    @ParameterizedTest
    @MethodSource("toWorkers")
    void whatShowsInABeneficiarysListOfMailsDoesNotGiveTheBilanAway(Letter letter) {
        LetterText text = Letters.write(letter);

        assertThat(List.of(text.subject(), text.title(), text.blocks().get(0).text()))
                .noneMatch(Discretion::givesAway);
        assertThat(text.subject()).doesNotContain("BC-").hasSizeLessThan(60);
    }

    @ParameterizedTest
    @MethodSource("toBeneficiaries")
    void aBeneficiaryIsGreetedByNameAndLearnsWhoAnswers(Letter letter) {
        LetterText text = Letters.write(letter);

        assertThat(text.greeting()).contains(Letters.BENEFICIARY);
        assertThat(text.signature()).isEqualTo(Letters.COUNSELLOR);
        assertThat(text.blocks().get(text.blocks().size() - 1).text()).contains(Letters.COUNSELLOR);
        assertThat(text.footer()).contains(Letters.CASE);
    }

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void counsellorsAndManagersSubjectsCarryTheCaseNumberAndNoName(MailKind kind) {
        if (!kind.audience().isWorker()) {
            assertThat(Letters.write(Letters.letter(kind)).subject())
                    .startsWith(Letters.CASE + "\u00A0: ")
                    .doesNotContain(Letters.BENEFICIARY, Letters.COUNSELLOR);
        }
    }

    /** Nobody has verified what was typed: it may be meant for somebody else to read. */
    @ParameterizedTest
    @EnumSource(value = MailKind.class, mode = EnumSource.Mode.MATCH_ALL, names = "REQUEST_.*")
    void whoAsksIsCalledByNoNameUntilTheirAddressIsVerified(MailKind kind) {
        assertThat(wholeText(Letters.write(Letters.letter(kind))))
                .contains(Letters.CASE)
                .doesNotContain(Letters.BENEFICIARY, Letters.COUNSELLOR);
    }

    @ParameterizedTest
    @EnumSource(value = MailKind.class, mode = EnumSource.Mode.MATCH_ALL, names = "MANAGER_.*")
    void aManagerReadsNoNameAtAll(MailKind kind) {
        assertThat(wholeText(Letters.write(Letters.letter(kind))))
                .contains(Letters.CASE)
                .doesNotContain(Letters.BENEFICIARY, Letters.COUNSELLOR, "Martine");
    }

    @Test
    void theAcknowledgementSaysWhatTheBilanIsAndIsNot() {
        assertThat(wholeText(Letters.write(Letters.letter(MailKind.ACKNOWLEDGEMENT))))
                .contains("4 à 8 semaines", "12 à 20 heures", "six rendez-vous")
                .contains("votre seule initiative", "arrêter à tout moment")
                .contains("ni à une augmentation ni à un emploi")
                .contains("employeur n’a pas à le savoir");
    }

    @Test
    void theDeadlineReminderShowsOnlyWhatIsMissing() {
        LetterText text = Letters.write(
                Letters.letter(MailKind.DEADLINE_REMINDER, Language.FR, Map.of(MailFact.MISSING_APPOINTMENTS, "0")));

        Block missing = text.blocks().get(1);
        assertThat(missing.rows().stream().map(row -> plain(row.label() + " " + row.value())))
                .containsExactly("Heures d’entretien : 2 h 15", "Heures, tout compris : 3 h");
        assertThat(plain(wholeText(text))).contains("jusqu’au mardi 2 juin 2026 au plus tard");
    }

    @Test
    void theDeadlineReminderOffersNoMoreTimeOnceTheLimitIsReached() {
        String text = plain(wholeText(Letters.write(
                Letters.letter(MailKind.DEADLINE_REMINDER, Language.FR, Map.of(MailFact.DEADLINE, "2026-06-02")))));

        assertThat(text).contains("la plus lointaine possible").doesNotContain("Il vous faut plus de temps ?");
    }

    @Test
    void aRefusalExplainsItselfWithItsOwnDates() {
        String text = plain(wholeText(Letters.write(Letters.letter(MailKind.EXTENSION_REFUSED))));

        assertThat(text)
                .contains("mercredi 15 juillet 2026", "lundi 30 mars 2026")
                .contains("4 mois à partir de son début, c’est-à-dire le mardi 2 juin 2026");
    }

    @Test
    void aRedirectionGivesTheRightAddressWhereThereIsOne() {
        List<Block> skills = Letters.write(Letters.letter(MailKind.REDIRECTION)).blocks();
        List<Block> employer = Letters.write(Letters.letter(
                        MailKind.REDIRECTION, Language.FR, Map.of(MailFact.REDIRECTION_REASON, "EMPLOYER_INITIATIVE")))
                .blocks();

        assertThat(skills).extracting(Block::link).contains(new Link("Le bon service", "https://bon.example/?a=1&b=2"));
        assertThat(employer).extracting(Block::link).containsOnlyNulls();
    }

    @Test
    void valuesAreNeverReadAsPlaceholders() {
        LetterText text = Letters.write(Letters.letter(
                MailKind.APPOINTMENT_REMINDER,
                Language.FR,
                Map.of(MailFact.PLACE, "{case} $1 \\ {nothing}"),
                new Recipient("{counsellor} $0", "a@example.org")));

        assertThat(text.greeting()).isEqualTo("Bonjour {counsellor} $0,");
        assertThat(text.blocks().get(1).rows()).anyMatch(row -> row.value().equals("{case} $1 \\ {nothing}"));
    }

    @Test
    void noBundleHasATextThatNoMailUses() {
        Set<String> used = Stream.of(MailKind.values()).map(Enum::name).collect(Collectors.toSet());
        used.addAll(Set.of("greeting", "contact", "signOff", "signature", "footer", "pages", "link", "fact", "code"));

        assertThat(Wording.of(Language.FR).keys()).allMatch(key -> used.contains(key.split("\\.", 2)[0]));
    }

    private static String wholeText(LetterText text) {
        StringBuilder whole = new StringBuilder();
        Stream.of(text.subject(), text.title(), text.greeting(), text.signOff(), text.footer())
                .forEach(line -> whole.append(line).append('\n'));
        for (Block block : text.blocks()) {
            whole.append(block.text()).append('\n');
            block.rows().forEach(row -> whole.append(row.label())
                    .append('\n')
                    .append(row.value())
                    .append('\n'));
        }
        return whole.toString();
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }
}
