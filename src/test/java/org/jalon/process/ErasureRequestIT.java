package org.jalon.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseNumber;
import org.jalon.casefile.CaseStatus;
import org.jalon.casefile.Closure;
import org.jalon.casefile.ErasureCertificate;
import org.jalon.casefile.ErasureCertificate.Kind;
import org.jalon.casefile.ErasureCertificate.Rule;
import org.jalon.casefile.ErasureCertificates;
import org.jalon.mail.MailKind;
import org.jalon.process.CaseActs.Answer;
import org.jalon.process.retention.RetentionSweep;
import org.jalon.process.retention.RetentionSweep.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The beneficiary asks for erasure: what stops, what still leaves, and that nothing is found afterwards. */
@ProcessTest
@Tag("postgres")
class ErasureRequestIT {

    private static final Outcome NOTHING = new Outcome(0, 0);
    private static final Outcome ONE = new Outcome(1, 0);

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private MarkedLives lives;

    @Autowired
    private CaseActs acts;

    @Autowired
    private RetentionSweep sweep;

    @Autowired
    private ErasureCertificates certificates;

    @Autowired
    private Post post;

    @Autowired
    private MailServerSwitch mailServer;

    @BeforeEach
    void spring() {
        dossiers.todayIs("2026-03-02");
    }

    @Test
    void in_phase_4_the_follow_up_stops_the_last_mails_leave_and_then_nothing_is_found() {
        String number = lives.endedBilan();
        dossiers.complete(
                number,
                BilanProcess.TASK_OFFER_FOLLOW_UP,
                FollowUps.accepted(Dossiers.inThreeDays().toString(), MarkedLives.MARKER));
        List<String> instances = lives.instances(number);

        assertThat(request(number, EngineTestSetup.COUNSELLOR)).isEqualTo(Answer.HEARD);

        CaseFile file = dossiers.file(number);
        assertThat(file.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(file.closure()).isEqualTo(Closure.WITHDRAWN);
        assertThat(file.erasureRequestedOn()).isEqualTo(Dossiers.today());
        assertThat(request(number, EngineTestSetup.COUNSELLOR)).as("once").isEqualTo(Answer.NOT_WAITED_FOR);
        assertThat(sweep.runRequests()).as("mails wait").isEqualTo(NOTHING);

        dossiers.settle(number);
        assertThat(post.kinds(number))
                .contains(MailKind.WITHDRAWN, MailKind.APPOINTMENT_CANCELLED, MailKind.ERASURE_REQUESTED);
        assertThat(post.only(number, MailKind.ERASURE_REQUESTED).text())
                .contains(french(Dossiers.today().plusDays(8)))
                .contains("votre nom, vos coordonnées");
        assertThat(sweep.runRequests()).isEqualTo(ONE);

        assertThat(lives.places()).isEmpty();
        assertThat(lives.places(MarkedLives.PHONE)).isEmpty();
        assertThat(instances).allSatisfy(id -> assertThat(lives.places(id)).isEmpty());
        assertThat(dossiers.file(number).erasedOn()).isEqualTo(Dossiers.today());
        assertThat(certificates(number))
                .hasSize(2)
                .allSatisfy(certificate -> {
                    assertThat(certificate.rule()).isEqualTo(Rule.REQUEST);
                    assertThat(certificate.enteredBy()).isEqualTo(EngineTestSetup.COUNSELLOR);
                    assertThat(certificate.records()).isPositive();
                })
                .extracting(ErasureCertificate::kind)
                .containsExactlyInAnyOrder(Kind.RESULTS, Kind.CASE);
        assertThat(request(number, null)).as("erased already").isEqualTo(Answer.NOT_WAITED_FOR);
    }

    @Test
    void a_closed_case_is_erased_as_soon_as_its_confirmation_has_left() {
        String number = lives.endedBilan();
        lives.followUpAndClose(number);
        dossiers.settle(number);

        assertThat(request(number, null)).isEqualTo(Answer.HEARD);
        dossiers.settle(number);
        assertThat(sweep.runRequests()).isEqualTo(ONE);

        assertThat(lives.places()).isEmpty();
        assertThat(certificates(number))
                .extracting(ErasureCertificate::enteredBy)
                .containsOnlyNulls();
    }

    @Test
    void a_mail_that_never_leaves_delays_the_erasure_by_a_week_and_no_longer() {
        String number = lives.endedBilan();
        mailServer.down();
        assertThat(request(number, EngineTestSetup.COUNSELLOR)).isEqualTo(Answer.HEARD);
        LocalDate asked = Dossiers.today();
        dossiers.letTimePass(number, asked.plusDays(7));
        assertThat(sweep.runRequests()).isEqualTo(NOTHING);
        assertThat(dossiers.file(number).beneficiary().lastName()).isEqualTo(MarkedLives.MARKER);

        dossiers.todayIs(asked.plusDays(8));
        List<String> instances = lives.instances(number);
        assertThat(sweep.run()).isEqualTo(ONE);

        assertThat(lives.places()).isEmpty();
        assertThat(dossiers.jobs(number)).isEmpty();
        assertThat(instances).allSatisfy(id -> assertThat(lives.places(id)).isEmpty());
    }

    @Test
    void before_the_end_of_the_bilan_nothing_is_heard() {
        String number = dossiers.request();
        dossiers.preliminary(number);
        assertThat(request(number, EngineTestSetup.COUNSELLOR)).isEqualTo(Answer.NOT_WAITED_FOR);
        assertThat(dossiers.file(number).status()).isEqualTo(CaseStatus.OPEN);
        assertThat(dossiers.file(number).erasureRequestedOn()).isNull();
        acts.withdraw(new CaseNumber(number), null);
        assertThat(request(number, null)).as("closed, whatever the reason").isEqualTo(Answer.HEARD);
        dossiers.settle(number);
        assertThat(sweep.runRequests()).isEqualTo(ONE);
    }

    private Answer request(String number, @Nullable String actor) {
        return acts.requestErasure(new CaseNumber(number), actor);
    }

    private static String french(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH)
                .format(day)
                .replaceFirst("^1 ", "1er ");
    }

    private List<ErasureCertificate> certificates(String number) {
        return certificates.newest(1000, 0).stream()
                .filter(certificate -> certificate.number().value().equals(number))
                .toList();
    }
}
