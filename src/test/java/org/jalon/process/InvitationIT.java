package org.jalon.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.mail.MailKind.APPOINTMENT_CANCELLED;
import static org.jalon.mail.MailKind.APPOINTMENT_CHANGED;
import static org.jalon.mail.MailKind.APPOINTMENT_INVITATION;

import biweekly.component.VEvent;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jalon.appointment.Appointment;
import org.jalon.appointment.AppointmentMode;
import org.jalon.appointment.Ics;
import org.jalon.appointment.Slot;
import org.jalon.mail.MailKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An appointment's whole life in the mails that carry it, as a diary reads them (RFC 5545, 5546, 6047). */
@ProcessTest
class InvitationIT {

    private static final String PLACE = "Rue Haute 1, 1000 Bruxelles; 2e étage, côté cour : sonnez à « Été » \\ 3";

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Post post;

    @Autowired
    private Traces traces;

    @Autowired
    private CaseActs acts;

    @Autowired
    private Handover handover;

    private String number = "";

    /** The calendar of a mail as it came through the wire, and what its part says of itself. */
    private record Entry(ContentType type, String encoding, String text, VEvent event) {}

    @BeforeEach
    void aCaseBegins() {
        dossiers.todayIs("2026-03-02");
        post.forget();
        Map<String, Object> request = Dossiers.eligibleRequest();
        request.put("firstName", "Aïcha \"Titi\"");
        request.put("lastName", "d’Été-Peeters; née Ñandú");
        request.put("email", "o'neil+bilan%1@exemple.be");
        number = dossiers.request(EngineTestSetup.COUNSELLOR, request);
        dossiers.plan(
                number,
                PLACE.replace("\\", "\\\\"),
                LocalDate.parse("2026-03-28").atTime(10, 0));
        dossiers.settle(number);
    }

    @Test
    void an_appointment_is_invited_to_changed_and_cancelled_as_one_and_the_same() throws Exception {
        dossiers.todayIs("2026-03-03");
        move("2026-03-30T14:00");
        dossiers.todayIs("2026-03-04");
        move("2026-03-31T09:00");
        dossiers.todayIs("2026-03-05");
        assertThat(acts.cancel(appointment().id())).isEqualTo(CaseActs.Answer.HEARD);
        dossiers.settle(number);

        List<Entry> life = new ArrayList<>();
        life.addAll(entries(APPOINTMENT_INVITATION));
        life.addAll(entries(APPOINTMENT_CHANGED));
        life.addAll(entries(APPOINTMENT_CANCELLED));
        assertThat(life).hasSize(4);
        assertThat(life)
                .extracting(e -> e.event().getUid().getValue())
                .containsOnly(appointment().id() + "@jalon");
        assertThat(life).extracting(e -> e.event().getSequence().getValue()).containsExactly(0, 1, 2, 3);
        assertThat(life).extracting(InvitationIT::stamp).isSorted().doesNotHaveDuplicates();
        assertThat(life)
                .extracting(e -> Ics.read(e.text()).getMethod().getValue())
                .containsExactly("REQUEST", "REQUEST", "REQUEST", "CANCEL");
        assertThat(life)
                .extracting(e -> Ics.moment(e.event().getDateStart()))
                .containsExactly(
                        Instant.parse("2026-03-28T09:00:00Z"),
                        Instant.parse("2026-03-30T12:00:00Z"),
                        Instant.parse("2026-03-31T07:00:00Z"),
                        Instant.parse("2026-03-31T07:00:00Z"));
        assertThat(life.get(3).event().getStatus().isCancelled()).isTrue();
        assertThat(life).allSatisfy(this::isWhatADiaryTakes);
    }

    /** RFC 6047: the part says which method, before anybody reads it; names and places arrive as they are. */
    private void isWhatADiaryTakes(Entry entry) {
        assertThat(entry.type().getBaseType()).isEqualTo("text/calendar");
        assertThat(entry.type().getParameter("charset")).isEqualToIgnoringCase("UTF-8");
        assertThat(entry.type().getParameter("method"))
                .isEqualTo(Ics.read(entry.text()).getMethod().getValue());
        assertThat(entry.encoding()).isEqualTo("base64");
        VEvent event = entry.event();
        assertThat(event.getSummary().getValue()).isEqualTo("Rendez-vous");
        assertThat(event.getLocation().getValue()).isEqualTo(PLACE);
        assertThat(event.getOrganizer().getEmail()).isEqualTo("conseiller1@centre.example");
        assertThat(event.getOrganizer().getCommonName()).isEqualTo("Claire Essai");
        assertThat(event.getAttendees()).hasSize(1);
        assertThat(event.getAttendees().get(0).getCommonName()).isEqualTo("Aïcha 'Titi' d’Été-Peeters; née Ñandú");
        assertThat(event.getAttendees().get(0).getEmail()).isEqualTo("o'neil+bilan%251@exemple.be");
        assertThat(entry.text().replace("o'neil+bilan", "")).doesNotContainIgnoringCase("bilan");
    }

    @Test
    void an_end_of_the_case_withdraws_the_entry_with_its_next_sequence() throws Exception {
        acts.withdraw(dossiers.file(number).number(), EngineTestSetup.COUNSELLOR);
        dossiers.settle(number);
        Entry withdrawn = entries(APPOINTMENT_CANCELLED).get(0);
        assertThat(withdrawn.event().getSequence().getValue()).isEqualTo(1);
        assertThat(withdrawn.event().getUid().getValue())
                .isEqualTo(appointment().id() + "@jalon");
        isWhatADiaryTakes(withdrawn);
    }

    /** The mail of the handover tells who it is now; the entry names them from its next change on. */
    @Test
    void a_handover_sends_no_entry_and_the_next_change_names_the_new_organizer() throws Exception {
        handover.one(number, EngineTestSetup.OTHER_COUNSELLOR, EngineTestSetup.MANAGER);
        dossiers.settle(number);
        assertThat(entries(APPOINTMENT_CHANGED)).isEmpty();
        move("2026-03-30T14:00");
        Entry changed = entries(APPOINTMENT_CHANGED).get(0);
        assertThat(changed.event().getOrganizer().getEmail()).isEqualTo("conseiller2@centre.example");
        assertThat(changed.event().getUid().getValue()).isEqualTo(appointment().id() + "@jalon");
        assertThat(changed.event().getSequence().getValue()).isEqualTo(1);
    }

    private void move(String start) {
        Slot slot = new Slot(AppointmentIT.slot(start).start(), 90, PLACE, AppointmentMode.IN_PERSON);
        assertThat(acts.reschedule(appointment().id(), slot)).isEqualTo(CaseActs.Answer.HEARD);
        dossiers.settle(number);
    }

    private Appointment appointment() {
        return traces.appointments(number).get(0);
    }

    private static Instant stamp(Entry entry) {
        return entry.event().getDateTimeStamp().getValue().toInstant();
    }

    private List<Entry> entries(MailKind kind) throws Exception {
        List<String> ids = post.arrived(number, kind).stream()
                .map(mail -> "<" + mail.messageId() + ">")
                .toList();
        List<Entry> entries = new ArrayList<>();
        for (MimeMessage mail : dossiers.mailsTo("o'neil+bilan%1@exemple.be")) {
            if (ids.contains(mail.getMessageID())) {
                entries.add(entry(mail));
            }
        }
        return entries;
    }

    private static Entry entry(MimeMessage mail) throws Exception {
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        BodyPart last = parts.getBodyPart(parts.getCount() - 1);
        String text = new String(last.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Entry(
                new ContentType(last.getContentType()),
                last.getHeader("Content-Transfer-Encoding")[0],
                text,
                Ics.event(text));
    }
}
