package org.jalon.architecture;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One file of texts beside those of the other languages; whatever is wrong is said with the key and the file to mend.
 *
 * @param file such as mail/messages_nl.properties, below src/main/resources
 */
record TextBundle(String file, Properties texts) {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern BLANK = Pattern.compile("\\{\\w*}");

    static TextBundle read(String file) {
        return read(RESOURCES, file);
    }

    static TextBundle read(Path folder, String file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TextBundle(file, texts);
    }

    Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    /** What another language lacks, has too much, or asks to fill in otherwise. */
    List<String> faultsOf(TextBundle other) {
        List<String> faults = new ArrayList<>();
        for (String key : keys()) {
            if (!other.texts.containsKey(key)) {
                faults.add(other.file + " lacks " + key + ", which stands in " + file);
            } else if (!blanks(texts.getProperty(key)).equals(blanks(other.texts.getProperty(key)))) {
                faults.add(key + " has the blanks " + blanks(texts.getProperty(key)) + " in " + file + " and "
                        + blanks(other.texts.getProperty(key)) + " in " + other.file);
            }
        }
        for (String key : other.keys()) {
            if (!texts.containsKey(key)) {
                faults.add(file + " lacks " + key + ", which stands in " + other.file);
            }
        }
        return faults;
    }

    /** The same texts without those whose key holds one of the words. */
    TextBundle without(String... words) {
        Properties kept = new Properties();
        for (String key : keys()) {
            if (List.of(words).stream().noneMatch(key::contains)) {
                kept.setProperty(key, texts.getProperty(key));
            }
        }
        return new TextBundle(file, kept);
    }

    private static Set<String> blanks(String text) {
        return BLANK.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
