package org.jalon.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The mails that were caught, a file each. Their numbers are known from the start, what the list shows of one from when
 * it is caught or first shown: a list opens no file twice, and then its headers only.
 */
@Component
@Profile("demo")
class CaughtMails {

    /** How many mails a page shows. */
    static final int PAGE = 50;

    private static final Pattern NAME = Pattern.compile("(\\d{6,9})\\.eml");
    private static final Session SESSION = Session.getInstance(new Properties());

    private final Path folder;
    private final Opener opener;
    private final NavigableSet<Integer> numbers = new ConcurrentSkipListSet<>();
    private final Map<Integer, CaughtMail> known = new ConcurrentHashMap<>();
    private int next;

    @Autowired
    CaughtMails(@Value("${jalon.demo.mails}") Path folder) {
        this(folder, Files::newInputStream);
    }

    CaughtMails(Path folder, Opener opener) {
        this.folder = folder;
        this.opener = opener;
        numbers.addAll(numbersIn(folder));
        next = numbers.isEmpty() ? 0 : numbers.last() + 1;
    }

    /** Opens a file for reading. */
    interface Opener {

        InputStream open(Path file) throws IOException;
    }

    /**
     * A page of the list.
     *
     * @param mails newest first
     * @param hasNewer whether there are others before its first
     * @param hasOlder whether there are others behind its last
     */
    record Page(List<CaughtMail> mails, boolean hasNewer, boolean hasOlder) {}

    Page newest() {
        return page(take(numbers.descendingSet()));
    }

    /** The mails that came just before that one. */
    Page before(int number) {
        return page(take(numbers.headSet(number, false).descendingSet()));
    }

    /** The mails that came just after that one; the newest when those would not fill a page. */
    Page after(int number) {
        List<CaughtMail> mails = take(numbers.tailSet(number, false));
        if (mails.size() < PAGE) {
            return newest();
        }
        Collections.reverse(mails);
        return page(mails);
    }

    /** A caught mail with all that is in it; empty when there is none, or its file was deleted. */
    Optional<MimeMessage> read(int number) {
        return numbers.contains(number) ? parse(number, CaughtMails::whole) : Optional.empty();
    }

    /** Keeps a mail under the next number; it is listed once its file is complete. */
    synchronized void keep(MimeMessage mail) {
        Path file = file(next);
        try {
            Files.createDirectories(folder);
            Path incomplete = folder.resolve(file.getFileName() + ".part");
            try (OutputStream out = Files.newOutputStream(incomplete)) {
                mail.writeTo(out);
            }
            Files.move(incomplete, file, StandardCopyOption.ATOMIC_MOVE);
            known.put(next, CaughtMail.of(next, mail));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail cannot be kept", e);
        }
        numbers.add(next);
        next++;
    }

    private Page page(List<CaughtMail> mails) {
        return mails.isEmpty()
                ? new Page(mails, false, false)
                : new Page(
                        mails,
                        numbers.higher(mails.get(0).number()) != null,
                        numbers.lower(mails.get(mails.size() - 1).number()) != null);
    }

    private List<CaughtMail> take(NavigableSet<Integer> wanted) {
        List<CaughtMail> mails = new ArrayList<>();
        for (int number : wanted) {
            if (mails.size() == PAGE) {
                break;
            }
            look(number).ifPresent(mails::add);
        }
        return mails;
    }

    /** Whoever deletes a file, or all of them, takes the mail from the list. */
    private Optional<CaughtMail> look(int number) {
        CaughtMail before = known.get(number);
        if (before == null) {
            Optional<CaughtMail> mail = parse(number, Head::new).map(head -> CaughtMail.of(number, head));
            mail.ifPresent(read -> known.put(number, read));
            return mail;
        }
        if (Files.exists(file(number))) {
            return Optional.of(before);
        }
        forget(number);
        return Optional.empty();
    }

    private interface Parser {

        MimeMessage parse(InputStream file) throws MessagingException;
    }

    // What has gone is no mail any more: there is nothing else to say of it.
    @SuppressWarnings("UnusedException")
    private Optional<MimeMessage> parse(int number, Parser parser) {
        try (InputStream file = new BufferedInputStream(opener.open(file(number)))) {
            return Optional.of(parser.parse(file));
        } catch (NoSuchFileException e) {
            forget(number);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("A caught mail cannot be read", e);
        }
    }

    private static MimeMessage whole(InputStream file) throws MessagingException {
        return new MimeMessage(SESSION, file);
    }

    /** A mail of which the headers alone are read. */
    private static final class Head extends MimeMessage {

        Head(InputStream file) throws MessagingException {
            super(SESSION);
            headers = new InternetHeaders(file);
        }
    }

    private void forget(int number) {
        numbers.remove(number);
        known.remove(number);
    }

    private Path file(int number) {
        return folder.resolve(CaughtMail.name(number));
    }

    private static List<Integer> numbersIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> Integer.valueOf(name.group(1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
