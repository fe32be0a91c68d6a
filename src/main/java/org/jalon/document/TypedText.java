package org.jalon.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody has typed, as paragraphs and lists: an empty line ends a paragraph, a line that begins with a dash, a
 * bullet or a star is an entry of a list.
 */
record TypedText(List<Block> blocks) {

    /**
     * A paragraph with its lines, or a list with its entries.
     *
     * @param lines at least one, none of them blank
     */
    record Block(boolean list, List<String> lines) {

        /** Whether it announces what follows, and must not be parted from it. */
        public boolean announces() {
            return lines.get(lines.size() - 1).endsWith(":");
        }
    }

    private static final Pattern ENTRY = Pattern.compile("[-–—•*·] *(?=[^-–—*\\s])(.*)");

    static TypedText of(String typed) {
        List<Block> blocks = new ArrayList<>();
        boolean goesOn = false;
        for (String line : Typography.readable(typed).lines().toList()) {
            String text = line.strip();
            if (text.isEmpty()) {
                goesOn = false;
                continue;
            }
            Matcher entry = ENTRY.matcher(text);
            boolean isEntry = entry.matches();
            if (!goesOn || last(blocks).list() != isEntry) {
                blocks.add(new Block(isEntry, new ArrayList<>()));
            }
            last(blocks).lines().add(Typography.french(isEntry ? entry.group(1) : text));
            goesOn = true;
        }
        return new TypedText(List.copyOf(blocks));
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    private static Block last(List<Block> blocks) {
        return blocks.get(blocks.size() - 1);
    }
}
