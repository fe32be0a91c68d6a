package org.jalon.mail;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** The texts of one language; a text that is missing is an error, never a hole or another language. */
final class Wording {

    private static final Map<Language, Wording> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Wording(language));
        }
    }

    private final Language language;

    private final Properties texts = new Properties();

    private Wording(Language language) {
        this.language = language;
        ClassPathResource bundle = new ClassPathResource("mail/messages_" + language.code() + ".properties");
        try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Wording of(Language language) {
        Wording wording = ALL.get(language);
        if (wording == null) {
            throw new IllegalStateException("No texts for " + language);
        }
        return wording;
    }

    Language language() {
        return language;
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /** @throws IllegalStateException when the bundle has no such text */
    String text(String key) {
        String text = find(key);
        if (text == null) {
            throw new IllegalStateException("No text " + key + " in " + language);
        }
        return text;
    }

    @Nullable
    String find(String key) {
        String text = texts.getProperty(key);
        return text == null || language != Language.FR ? text : withFrenchSpaces(text);
    }

    /** The bundle is written with ordinary spaces, which an editor shows; a French line must not break at them. */
    private static String withFrenchSpaces(String text) {
        return text.replaceAll(" ([:;?!»])", "\u00A0$1").replace("« ", "«\u00A0");
    }
}
