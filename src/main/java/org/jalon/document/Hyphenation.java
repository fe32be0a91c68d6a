package org.jalon.document;

import com.openhtmltopdf.extend.Hyphenator;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where French words may be divided, by the patterns that TeX uses for French and Liang's way of reading them: a soft
 * hyphen at each place. Words with capitals after the first letter, digits or foreign letters are left whole.
 */
final class Hyphenation implements Hyphenator {

    private static final char SOFT_HYPHEN = '\u00ad';
    private static final int FEWEST_BEFORE = 2;
    private static final int FEWEST_AFTER = 3;
    private static final int SHORTEST = 6;
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}@/._-])\\p{L}\\p{Ll}{" + (SHORTEST - 1)
            + ",40}(?![\\p{L}\\p{M}\\p{N}@/_-]|\\.\\p{L})");

    /** What stands between the letters of a pattern: digits, odd where a word may be divided. */
    private final Map<String, int[]> patterns = new HashMap<>();

    private final int longest;

    /**
     * @param lines one pattern each, such as 1b2l
     */
    Hyphenation(List<String> lines) {
        lines.stream().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::add);
        longest = patterns.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private void add(String line) {
        String letters = line.replaceAll("[0-9]", "");
        int[] digits = new int[letters.length() + 1];
        int position = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c >= '0' && c <= '9') {
                digits[position] = c - '0';
            } else {
                position++;
            }
        }
        patterns.put(letters, digits);
    }

    @Override
    public String hyphenateText(String text) {
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(divided(word.group())));
    }

    private String divided(String word) {
        int[] between = between(word.toLowerCase(Locale.FRENCH));
        StringBuilder divided = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            boolean inside = i >= FEWEST_BEFORE && i <= word.length() - FEWEST_AFTER;
            if (inside && between[i] % 2 == 1) {
                divided.append(SOFT_HYPHEN);
            }
            divided.append(word.charAt(i));
        }
        return divided.toString();
    }

    /** The highest digit that any pattern puts before each letter of the word. */
    private int[] between(String word) {
        String bounded = "." + word + ".";
        int[] highest = new int[bounded.length() + 1];
        for (int start = 0; start < bounded.length(); start++) {
            for (int end = start + 1; end <= Math.min(bounded.length(), start + longest); end++) {
                int[] digits = patterns.get(bounded.substring(start, end));
                for (int i = 0; digits != null && i < digits.length; i++) {
                    highest[start + i] = Math.max(highest[start + i], digits[i]);
                }
            }
        }
        return Arrays.copyOfRange(highest, 1, highest.length);
    }
}
