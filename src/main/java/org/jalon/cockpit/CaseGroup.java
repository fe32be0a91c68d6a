package org.jalon.cockpit;

/**
 * The cases behind a figure, as the condition on bc_case that finds them: the same one counts and lists them.
 *
 * <p>Worklists are the managers' daily work and show every case; statistics hide small groups (decision 012).
 */
enum CaseGroup {
    ACTIVE("Dossiers en cours", "status in ('OPEN', 'FOLLOW_UP')", "started_on"),
    IN_BILAN("Bilans en cours (phases 1 à 3)", "status = 'OPEN'", "started_on"),
    IN_FOLLOW_UP("Dossiers en suivi (phase 4)", "status = 'FOLLOW_UP'", "started_on"),
    /** T2. */
    LATE_DEADLINE("Échéance dépassée", "status = 'OPEN' and deadline < :today", "deadline"),
    /** T3. */
    LATE_LIMIT("Limite absolue dépassée", "status = 'OPEN' and absolute_limit < :today", "absolute_limit"),
    /** T5. */
    LATE_FOLLOW_UP(
            "Premier suivi en retard",
            "status = 'FOLLOW_UP' and follow_up_limit < :today and follow_up_done_on is null",
            "follow_up_limit"),
    LATE(
            "Dossiers en retard",
            "(status = 'OPEN' and deadline < :today"
                    + " or status = 'FOLLOW_UP' and follow_up_limit < :today and follow_up_done_on is null)",
            "started_on"),
    DUE_DEADLINE("Échéance dans les 30 jours", "status = 'OPEN' and deadline between :dueFrom and :dueTo", "deadline"),
    DUE_LIMIT(
            "Limite absolue dans les 30 jours",
            "status = 'OPEN' and absolute_limit between :dueFrom and :dueTo",
            "absolute_limit"),
    DUE_FOLLOW_UP(
            "Premier suivi à tenir dans les 30 jours",
            "status = 'FOLLOW_UP' and follow_up_limit between :dueFrom and :dueTo and follow_up_done_on is null",
            "follow_up_limit"),

    /** A phase, narrowed to an age or not. */
    PHASE(
            "Dossiers de la phase",
            "status in ('OPEN', 'FOLLOW_UP') and phase = :phase and phase_entered_on > :enteredAfter"
                    + " and phase_entered_on <= :enteredUntil",
            "phase_entered_on"),
    /** R6: what was never engaged was no bilan. */
    STARTED(
            "Bilans commencés dans la période",
            "started_on between :from and :to and (closure is null or closure <> 'NOT_ENGAGED')",
            "started_on"),
    /** R9. */
    EXTENDED("Bilans étalés", STARTED.where + " and extended", "started_on"),
    /** R17. */
    WITHDRAWN("Bilans abandonnés", STARTED.where + " and closure = 'WITHDRAWN'", "started_on"),
    /** R12: its six months are over; whoever left before owes nothing. */
    FOLLOW_UP_OWED(
            "Premiers suivis dus dans la période",
            "follow_up_limit between :from and :to and follow_up_limit < :today"
                    + " and (follow_up_done_on is not null or closed_on is null or closed_on > follow_up_limit)",
            "follow_up_limit"),
    FOLLOW_UP_IN_TIME(
            "Premiers suivis tenus ou déclinés dans les 6 mois",
            FOLLOW_UP_OWED.where + " and follow_up_done_on <= follow_up_limit",
            "follow_up_limit");

    private final String title;
    private final String where;
    private final String order;

    CaseGroup(String title, String where, String order) {
        this.title = title;
        this.where = where;
        this.order = order;
    }

    String title() {
        return title;
    }

    /** Condition on the table bc_case, known as c. */
    String where() {
        return where;
    }

    /** The column by which the most pressing case comes first. */
    String order() {
        return order;
    }

    boolean isStatistic() {
        return switch (this) {
            case PHASE, STARTED, EXTENDED, WITHDRAWN, FOLLOW_UP_OWED, FOLLOW_UP_IN_TIME -> true;
            default -> false;
        };
    }
}
