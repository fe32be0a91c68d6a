package org.jalon.process;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jalon.mail.MailKind;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Workers who ask for a bilan themselves: what they type, the codes they get, the cases that come of it. */
@TestComponent
public class Applications {

    private static final Pattern CODE = Pattern.compile("(?m)^\\s*(\\d{6})\\s*$");

    private final WorkerRequests requests;
    private final Dossiers dossiers;
    private final Post post;
    private final JdbcClient jdbc;

    Applications(WorkerRequests requests, Dossiers dossiers, Post post, JdbcClient jdbc) {
        this.requests = requests;
        this.dossiers = dossiers;
        this.post = post;
        this.jdbc = jdbc;
    }

    /** An eligible worker's answers. */
    public static Map<String, Object> answers() {
        Map<String, Object> answers = new HashMap<>(Dossiers.eligibleRequest());
        answers.put("firstName", "Noémie");
        answers.put("lastName", "Lambert");
        answers.put("email", "noemie.lambert@exemple.be");
        answers.put("employerAgreement", false);
        return answers;
    }

    /** From the answers to the verified address; the number of the case. */
    public String verified(Map<String, Object> answers) {
        String page = requests.newPage();
        requests.ask(page, answers);
        if (requests.verify(page, sentCode(page)) != WorkerRequests.Verified.OPENED) {
            throw new AssertionError("The code was not taken");
        }
        String number = newestCase();
        dossiers.settle(number);
        return number;
    }

    /** A case that waits for a counsellor. */
    public String waiting() {
        return verified(answers());
    }

    /** Lets the mail of that page's request leave, and reads its code. */
    public String sentCode(String page) {
        String reference = reference(page);
        dossiers.settle(reference);
        return post.arrived(reference, MailKind.REQUEST_CODE).stream()
                .map(mail -> code(mail.text()))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("No code was sent"));
    }

    /** What stands for the request of that page where a case has its number. */
    public String reference(String page) {
        return jdbc.sql("select reference from bc_request where token_hash = :hash")
                .param("hash", sha256(page))
                .query(String.class)
                .single();
    }

    public String newestCase() {
        return jdbc.sql("select max(case_number) from bc_case")
                .query(String.class)
                .single();
    }

    public int cases() {
        return jdbc.sql("select count(*) from bc_case").query(Integer.class).single();
    }

    private static String sha256(String page) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(page.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String code(String text) {
        Matcher found = CODE.matcher(text);
        if (!found.find()) {
            throw new AssertionError("No code in " + text);
        }
        return found.group(1);
    }
}
