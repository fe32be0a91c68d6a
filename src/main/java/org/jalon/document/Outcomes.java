package org.jalon.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Where a project leads, with or without training (R16), in the words of the form that asks it. */
final class Outcomes {

    private static final Map<String, String> WORDS = words();
    private static final Pattern CODE = Pattern.compile("[A-Z_]+");

    private Outcomes() {}

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("SAME_FUNCTION_NEW_DUTIES", "De nouvelles tâches dans la même fonction");
        words.put("ADAPTED_WORKSTATION", "Un aménagement du poste ou du temps de travail");
        words.put("NEW_FUNCTION_SAME_EMPLOYER", "Une nouvelle fonction chez le même employeur");
        words.put("NEW_EMPLOYER", "Un autre emploi chez un autre employeur");
        words.put("COMPLEMENTARY_ACTIVITY", "Une activité professionnelle complémentaire");
        words.put("LIFE_BALANCE", "Un nouvel équilibre entre les sphères de la vie");
        return words;
    }

    static Map<String, String> inFrench() {
        return Map.copyOf(WORDS);
    }

    /**
     * @param kept the JSON array that was kept, such as ["NEW_EMPLOYER","LIFE_BALANCE"]
     */
    static List<String> of(String kept) {
        return CODE.matcher(kept)
                .results()
                .map(code -> WORDS.get(code.group()))
                .filter(words -> words != null)
                .toList();
    }
}
