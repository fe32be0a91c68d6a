package org.jalon.document;

import java.util.ArrayList;
import java.util.List;
import org.jalon.appointment.Appointment;
import org.jalon.appointment.AppointmentKind;
import org.jalon.appointment.AppointmentStatus;
import org.jalon.appointment.Appointments;
import org.jalon.casefile.CaseFile;
import org.jalon.rules.BilanCalendar;
import org.jalon.rules.HoursEntry;

/**
 * A table of sessions that were held, with a place to sign for each.
 *
 * @param id names it within the document
 * @param total the last row; empty where nothing is summed up
 */
record Sessions(
        String id, String title, String note, List<String> columns, List<List<String>> rows, List<String> total) {

    private static final List<String> BILAN = List.of(
            "Date",
            "Horaire",
            "Entretien",
            "Évaluation",
            "Travail individuel",
            "Travail du conseiller",
            "Total",
            "Signature");
    private static final List<String> FOLLOW_UP = List.of("Date", "Horaire", "Entretien", "Signature");

    /** Phases 1 to 3, which have totals (R7, R8), and the follow-up, which counts in none. */
    static List<Sessions> of(CaseFile file, List<Appointment> diary) {
        List<Sessions> tables = new ArrayList<>();
        HoursEntry done = Appointments.ledgerOf(diary, file.rules().hours()).done();
        List<Appointment> held = held(diary, AppointmentKind.BILAN);
        tables.add(new Sessions(
                "bilan",
                "Bilan (phases 1 à 3)",
                held.isEmpty()
                        ? "Aucun rendez-vous n’a encore eu lieu."
                        : held.size() + Typography.FIXED + "rendez-vous tenus.",
                BILAN,
                held.stream().map(Sessions::bilan).toList(),
                held.isEmpty() ? List.of() : row("Total", "", done)));
        List<Appointment> followUps = held(diary, AppointmentKind.FOLLOW_UP);
        if (!followUps.isEmpty()) {
            tables.add(new Sessions(
                    "suivi",
                    "Suivi (phase 4)",
                    "Ces heures ne comptent pas dans le total du bilan.",
                    FOLLOW_UP,
                    followUps.stream().map(Sessions::followUp).toList(),
                    List.of()));
        }
        return tables;
    }

    static List<Appointment> held(List<Appointment> diary, AppointmentKind kind) {
        return diary.stream()
                .filter(a -> a.kind() == kind && a.status() == AppointmentStatus.HELD)
                .toList();
    }

    static String times(Appointment appointment) {
        return French.time(appointment.slot().start()) + " – "
                + French.time(appointment.slot().end());
    }

    private static List<String> bilan(Appointment appointment) {
        return row(date(appointment), times(appointment), appointment.hours());
    }

    private static List<String> followUp(Appointment appointment) {
        return List.of(
                date(appointment),
                times(appointment),
                French.hours(appointment.hours().interview()),
                "");
    }

    private static List<String> row(String first, String second, HoursEntry hours) {
        return List.of(
                first,
                second,
                French.hours(hours.interview()),
                French.hours(hours.evaluation()),
                French.hours(hours.individualWork()),
                French.hours(hours.counsellorWork()),
                French.hours(hours.total()),
                "");
    }

    private static String date(Appointment appointment) {
        return French.shortDate(BilanCalendar.dateOf(appointment.slot().start()));
    }
}
