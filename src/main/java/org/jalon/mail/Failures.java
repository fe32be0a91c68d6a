package org.jalon.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jalon.mail.MailFailure.Nature;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Reads out of a failed sending what it means, and leaves every word of the server behind. */
final class Failures {

    /** Replies about the login, which somebody mends without touching the mail. */
    private static final Set<Integer> LOGIN = Set.of(530, 534, 535, 538);

    private static final String MESSAGE = "le message";

    private Failures() {}

    /** @param written whether the whole message had left when it failed */
    static MailFailure of(MailException failure, boolean written) {
        List<Throwable> chain = chain(failure);
        Optional<Refusal> refusal = refusal(chain);
        if (failure instanceof MailAuthenticationException
                || refusal.filter(it -> LOGIN.contains(it.code())).isPresent()) {
            return new MailFailure(
                    Nature.TEMPORARY,
                    refusal.map(Refusal::code).orElse(0),
                    "Le serveur de courrier a refusé l'identification de Jalon.");
        }
        if (refusal.isPresent()) {
            return of(refusal.get());
        }
        if (written) {
            return new MailFailure(
                    Nature.UNCERTAIN,
                    0,
                    "Le serveur de courrier n'a pas confirmé la réception : le message est peut-être parti.");
        }
        if (chain.stream().noneMatch(MessagingException.class::isInstance)) {
            return new MailFailure(Nature.PERMANENT, 0, "Le message n'a pas pu être préparé pour l'envoi.");
        }
        return new MailFailure(Nature.TEMPORARY, 0, "Le serveur de courrier est injoignable ou ne répond pas à temps.");
    }

    private static MailFailure of(Refusal refusal) {
        boolean forGood = refusal.code() >= 500;
        return new MailFailure(
                forGood ? Nature.PERMANENT : Nature.TEMPORARY,
                refusal.code(),
                "Le serveur de courrier %s %s (code %d)."
                        .formatted(forGood ? "a refusé" : "refuse pour l'instant", refusal.what(), refusal.code()));
    }

    /** What the server refused in so many words; a lost connection leaves a code that is none. */
    private record Refusal(int code, String what) {}

    private static Optional<Refusal> refusal(List<Throwable> chain) {
        return chain.stream()
                .map(Failures::refusal)
                .flatMap(Optional::stream)
                // The refusal of an address stands inside that of the whole command and says more.
                .min((one, other) -> Boolean.compare(isVague(one), isVague(other)));
    }

    private static boolean isVague(Refusal refusal) {
        return refusal.what().equals(MESSAGE);
    }

    private static Optional<Refusal> refusal(Throwable failure) {
        Refusal refusal = null;
        if (failure instanceof SMTPAddressFailedException address) {
            refusal = new Refusal(address.getReturnCode(), "l'adresse");
        } else if (failure instanceof SMTPSenderFailedException sender) {
            refusal = new Refusal(sender.getReturnCode(), "l'expéditeur");
        } else if (failure instanceof SMTPSendFailedException sending) {
            boolean isAboutSender = sending.getCommand().startsWith("MAIL");
            refusal = new Refusal(sending.getReturnCode(), isAboutSender ? "l'expéditeur" : MESSAGE);
        }
        return Optional.ofNullable(refusal).filter(it -> it.code() >= 400 && it.code() < 600);
    }

    /** Everything that hangs on the failure: causes, chained failures and the failure of each message. */
    private static List<Throwable> chain(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> chain = new ArrayList<>();
        Deque<Throwable> open = new ArrayDeque<>(List.of(failure));
        while (!open.isEmpty()) {
            Throwable next = open.pop();
            if (seen.add(next)) {
                chain.add(next);
                add(open, next.getCause());
                if (next instanceof MessagingException messaging) {
                    add(open, messaging.getNextException());
                }
                if (next instanceof MailSendException sending) {
                    open.addAll(sending.getFailedMessages().values());
                }
            }
        }
        return chain;
    }

    private static void add(Deque<Throwable> open, @Nullable Throwable failure) {
        if (failure != null) {
            open.add(failure);
        }
    }
}
