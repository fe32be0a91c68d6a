package org.jalon.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTests {

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void aLetterWithoutOneOfItsFactsIsRefused(MailKind kind) {
        kind.facts().forEach(fact -> {
            Map<MailFact, String> facts = new HashMap<>(Letters.facts(kind, Map.of()));
            facts.remove(fact);

            assertThatIllegalArgumentException().isThrownBy(() -> copy(Letters.letter(kind), facts));
        });
    }

    @Test
    void aFactThatTheKindHasNoUseForIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Letters.letter(MailKind.CLOSED, Language.FR, Map.of(MailFact.PLACE, "Namur")));
    }

    @Test
    void aBadlyWrittenFactIsRefusedAndNotRepeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Letters.letter(
                        MailKind.EXTENSION_GRANTED, Language.FR, Map.of(MailFact.DEADLINE, "12 mars, Aïcha")))
                .withMessageContaining("DEADLINE")
                .withMessageNotContaining("Aïcha");
    }

    @Test
    void aManagersLetterThatKnowsTheBeneficiaryIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> copy(Letters.letter(MailKind.MANAGER_DROP_OUT), Language.FR, "Aïcha", null));
    }

    @ParameterizedTest
    @EnumSource(
            value = MailKind.class,
            names = {"COUNSELLOR_WITHDRAWN", "MANAGER_DROP_OUT"})
    void counsellorsAndManagersAreWrittenToInFrench(MailKind kind) {
        Letter french = Letters.letter(kind);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> copy(french, Language.NL, french.beneficiaryName(), french.calendar()));
    }

    @Test
    void aCalendarEntryThatSaysOtherwiseThanTheMailIsRefused() {
        Letter cancelled = Letters.letter(MailKind.APPOINTMENT_CANCELLED);
        Letter closed = Letters.letter(MailKind.CLOSED);

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> copy(cancelled, Language.FR, cancelled.beneficiaryName(), Letters.calendar("REQUEST")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> copy(cancelled, Language.FR, cancelled.beneficiaryName(), null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> copy(closed, Language.FR, closed.beneficiaryName(), Letters.calendar("CANCEL")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalendarPart("CANCEL", "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\n"));
        assertThatIllegalArgumentException().isThrownBy(() -> Letters.calendar("REPLY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Aïcha\r\nBcc: x@y.be", "Aïcha\nX: y", "A\u0000", "Aïcha\u202Egpj", "A\u2028B"})
    void aNameThatCouldReachIntoAnotherHeaderIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Recipient(name, "a@example.org"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> copy(Letters.letter(MailKind.CLOSED), Language.FR, name, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@",
                "@b.be",
                "a b@c.be",
                "a@b.be\r\nBcc: x@y.be",
                "a@b.be,c@d.be",
                "Aïcha <a@b.be>",
                "<a@b.be>",
                "aïcha@b.be",
                "a@café.be",
                "a@b@c.be",
                "a@b..be",
                "group:a@b.be;"
            })
    void anAddressThatIsNotExactlyOneAddressIsRefused(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Recipient("Aïcha", address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.be", "o'neil+x@mail.example.org", "first.last@xn--caf-dma.be"})
    void anOrdinaryAddressIsTaken(String address) {
        assertThatNoException().isThrownBy(() -> new Recipient("Aïcha", address));
    }

    @Test
    void neitherALetterNorARecipientShowsThePersonInALog() {
        Letter letter = Letters.letter(MailKind.CLOSED);

        assertThat(letter.toString() + letter.to())
                .doesNotContain(Letters.BENEFICIARY)
                .doesNotContain("@");
    }

    private static Letter copy(Letter letter, Map<MailFact, String> facts) {
        return new Letter(
                letter.kind(),
                letter.language(),
                letter.to(),
                letter.replyTo(),
                letter.messageId(),
                facts,
                letter.caseNumber(),
                letter.beneficiaryName(),
                letter.counsellorName(),
                letter.opening(),
                letter.calendar());
    }

    private static Letter copy(
            Letter letter, Language language, String beneficiaryName, @Nullable CalendarPart calendar) {
        return new Letter(
                letter.kind(),
                language,
                letter.to(),
                letter.replyTo(),
                letter.messageId(),
                letter.facts(),
                letter.caseNumber(),
                beneficiaryName,
                letter.counsellorName(),
                letter.opening(),
                calendar);
    }
}
