package org.jalon.mail;

import java.util.regex.Pattern;

/** R15: words that tell a bystander what a mail is about, in the three languages. */
final class Discretion {

    private static final Pattern TELLING = Pattern.compile(
            "bilan|comp[ée]ten|loopbaan|skill|assessment|career|carri[eè]re|coaching|outplacement|orientation"
                    + "|ori[eë]ntati|synth[eèé]s|emplo[iy]|reconversion|psycho|\\bjobs?\\b|werkgever",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Discretion() {}

    static boolean givesAway(String text) {
        return TELLING.matcher(text).find();
    }
}
