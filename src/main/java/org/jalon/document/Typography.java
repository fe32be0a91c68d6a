package org.jalon.document;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sets what people have typed as French is printed: apostrophes, quotes, and the spaces that hold a sign to its word. What
 * the text says stays as it was typed; characters that say nothing (controls, halves of characters, switches of direction)
 * are left out.
 */
final class Typography {

    /** Narrow and not broken: before ; ! ? and inside quotes. */
    static final String NARROW = "\u202f";
    /** Not broken: before a colon. */
    static final String FIXED = "\u00a0";

    private static final int NO_PICTURE = '□';
    private static final String SPACES = "[ \u00a0\u202f]*";
    private static final String WORD_ENDS = "(?<=[\\p{L}\\p{N})»”’%€…])";
    private static final String SPACE_FOLLOWS = "(?=[\\s)»”]|$)";

    private record Rule(Pattern found, String put) {
        Rule(String found, String put) {
            this(Pattern.compile(found), put);
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule("\\.\\.\\.", "…"),
            new Rule("(?<=\\p{L})'", "’"),
            new Rule("(?<=^|[\\s(\\[])\"([^\"\\n]+)\"(?=[\\s)\\].,;:!?…]|$)", "«$1»"),
            new Rule("«" + SPACES, "«" + NARROW),
            new Rule(SPACES + "»", NARROW + "»"),
            new Rule(WORD_ENDS + SPACES + "([;!?]+)" + SPACE_FOLLOWS, NARROW + "$1"),
            new Rule(WORD_ENDS + SPACES + ":" + SPACE_FOLLOWS, FIXED + ":"),
            new Rule("(?<=\\p{N}) +(?=[%€]|(?:h|km|kg|ans?)\\b)", NARROW),
            new Rule("(?<=[^\\s]) - (?=[^\\s])", FIXED + "– "));

    private Typography() {}

    /** One line or many; lines stay lines. */
    static String french(String typed) {
        String text = readable(typed);
        for (Rule rule : RULES) {
            text = rule.found().matcher(text).replaceAll(rule.put());
        }
        return text;
    }

    /** What can be printed of a text, without any change of its signs. */
    static String readable(String typed) {
        String lines = Normalizer.normalize(typed.replaceAll("\\R", "\n"), Normalizer.Form.NFC);
        StringBuilder kept = new StringBuilder(lines.length());
        lines.codePoints().filter(Typography::isPrinted).map(Typography::shown).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** A character without a picture in any face leaves a box: the reader sees that there was one. */
    private static int shown(int c) {
        if (c == '\n') {
            return c;
        }
        return Character.isWhitespace(c) ? ' ' : Face.canShow(c) ? c : NO_PICTURE;
    }

    private static boolean isPrinted(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\t';
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> !isVariant(c);
        };
    }

    /** Says how the character before it looks, as emoji have it; our faces know one look. */
    private static boolean isVariant(int c) {
        return isBetween(c, 0xfe00, 0xfe0f) || isBetween(c, 0xe0100, 0xe01ef) || isBetween(c, 0x1f3fb, 0x1f3ff);
    }

    private static boolean isBetween(int c, int first, int last) {
        return c >= first && c <= last;
    }
}
