package org.jalon.rules;

/** When absences without excuse become a risk of drop-out that managers should know of (process.md, rendez-vous). */
public record DropOutPolicy(BilanRules rules) {

    /**
     * @param noShowsInARow absences without excuse since the last session that was held or excused, the newest included
     * @return true exactly when the run reaches the number that alerts, so that a longer run alerts once
     */
    public boolean alerts(int noShowsInARow) {
        return noShowsInARow == rules.noShowsBeforeAlert();
    }
}
