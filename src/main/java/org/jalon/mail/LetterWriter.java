package org.jalon.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jalon.mail.LetterText.Block;
import org.jalon.mail.LetterText.Link;
import org.jalon.mail.LetterText.Row;
import org.jalon.mail.MailSettings.Redirection;
import org.jspecify.annotations.Nullable;

/** Puts one letter into words, from the bundle of its language and its facts. */
final class LetterWriter {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)(\\.day)?}");

    private final Letter letter;

    private final Map<RedirectionReason, Redirection> redirections;

    private final Wording wording;

    private final FactFormat format;

    private final Map<String, String> names = new HashMap<>();

    private LetterWriter(Letter letter, Map<RedirectionReason, Redirection> redirections) {
        this.letter = letter;
        this.redirections = redirections;
        this.wording = Wording.of(letter.language());
        this.format = new FactFormat(wording);
        names.put("case", letter.caseNumber());
        if (letter.kind().opening() == MailKind.Opening.CODE) {
            names.put("code", String.valueOf(letter.opening()));
        }
        if (letter.kind().audience().isToldNames()) {
            names.put("recipient", letter.to().name());
            names.put("beneficiary", letter.beneficiaryName());
            names.put("counsellor", letter.counsellorName());
        }
    }

    static LetterText write(Letter letter, Map<RedirectionReason, Redirection> redirections) {
        return new LetterWriter(letter, redirections).write();
    }

    private LetterText write() {
        Audience audience = letter.kind().audience();
        return new LetterText(
                letter.language().code(),
                fill(own("subject")),
                fill(own("title")),
                fill(wording.text("greeting." + audience)),
                blocks(),
                fill(wording.text("signOff." + audience)),
                fill(wording.text("signature." + audience)),
                fill(wording.text("footer." + audience)));
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        String paragraph = own("p1");
        for (int number = 1; paragraph != null; paragraph = find("p" + ++number)) {
            switch (paragraph) {
                case "{rows}" -> blocks.add(rows());
                case "{link}" -> addLink(blocks);
                default -> blocks.add(Block.of(fill(paragraph)));
            }
        }
        if (letter.kind().opening() == MailKind.Opening.LINK) {
            Link pages = new Link(wording.text("pages.label"), String.valueOf(letter.opening()));
            blocks.add(new Block(wording.text("pages"), List.of(), pages));
        }
        String contact = wording.find("contact." + letter.kind().audience());
        if (contact != null) {
            blocks.add(Block.of(fill(contact)));
        }
        return blocks;
    }

    private Block rows() {
        List<Row> rows = letter.kind().rows().stream()
                .filter(fact -> !FactFormat.isZero(fact, fact(fact)))
                .map(fact -> new Row(wording.text("fact." + fact), format.format(fact, fact(fact))))
                .toList();
        return new Block(fill(own(rows.isEmpty() ? "noRows" : "rows")), rows, null);
    }

    private void addLink(List<Block> blocks) {
        RedirectionReason reason = RedirectionReason.valueOf(fact(MailFact.REDIRECTION_REASON));
        Redirection redirection = redirections.get(reason);
        if (redirection != null) {
            Link link = new Link(redirection.label(), redirection.url().toString());
            blocks.add(new Block(wording.text("link"), List.of(), link));
        }
    }

    /** A text of this kind of mail; once there is no more time to ask for, the mail does not offer any (R9). */
    private @Nullable String find(String part) {
        String special = isAtLimit() ? wording.find(letter.kind() + "." + part + ".atLimit") : null;
        return special != null ? special : wording.find(letter.kind() + "." + part);
    }

    private String own(String part) {
        String text = find(part);
        if (text == null) {
            throw new IllegalStateException("No text " + letter.kind() + "." + part + " in " + letter.language());
        }
        return text;
    }

    private boolean isAtLimit() {
        String limit = letter.facts().get(MailFact.ABSOLUTE_LIMIT);
        String deadline = letter.facts().get(MailFact.DEADLINE);
        return limit != null && deadline != null && deadline.compareTo(limit) >= 0;
    }

    private String fact(MailFact fact) {
        String value = letter.facts().get(fact);
        if (value == null) {
            throw new IllegalStateException("A mail " + letter.kind() + " knows no " + fact);
        }
        return value;
    }

    /** Only texts of the bundle are searched for placeholders, never the values that take their place. */
    private String fill(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match)));
    }

    private String value(MatchResult placeholder) {
        String name = placeholder.group(1);
        String known = names.get(name);
        if (known != null) {
            return known;
        }
        if (!name.equals(name.toUpperCase(Locale.ROOT))) {
            throw new IllegalStateException("No text may say " + name + " in a mail " + letter.kind());
        }
        MailFact fact = MailFact.valueOf(name);
        if (placeholder.group(2) != null) {
            return format.formatDay(fact, fact(fact));
        }
        String value = format.format(fact, fact(fact));
        return fact.type() == MailFact.Type.CODE ? fill(value) : value;
    }
}
