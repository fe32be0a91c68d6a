package org.jalon.cockpit;

import java.time.LocalDate;

/** For how long a case has been in its phase, in groups of whole days. */
enum Age {
    DAYS_0_TO_6(0, 7, "moins de 7 jours"),
    DAYS_7_TO_27(7, 28, "7 à 27 jours"),
    DAYS_28_TO_55(28, 56, "28 à 55 jours"),
    DAYS_56_TO_119(56, 120, "56 à 119 jours"),
    DAYS_120_AND_MORE(120, 36_500, "120 jours et plus");

    private final int from;
    private final int to;
    private final String label;

    Age(int from, int to, String label) {
        this.from = from;
        this.to = to;
        this.label = label;
    }

    String label() {
        return label;
    }

    /** The last day of entry that makes a case this old. */
    LocalDate enteredUntil(LocalDate today) {
        return today.minusDays(from);
    }

    /** The day after which a case must have entered to be no older than this. */
    LocalDate enteredAfter(LocalDate today) {
        return today.minusDays(to);
    }
}
