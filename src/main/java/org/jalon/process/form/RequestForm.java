package org.jalon.process.form;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jalon.casefile.Beneficiary;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseFiles;
import org.jalon.platform.Refused;
import org.jalon.process.BilanProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A worker's request: who they are goes to the case file, what decides goes to the engine (R1, R2, R3, R15). */
@Component
final class RequestForm {

    static final String ID = "request";
    /** Plain ASCII, as every mail server takes it. */
    private static final Pattern ADDRESS =
            Pattern.compile("[!-?A-~&&[^,;<>()\"\\[\\]\\\\]]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}");

    private final CaseFiles caseFiles;

    RequestForm(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    /** The fields that would be refused, each looked at by itself. */
    List<String> wrong(FormDefinition form, Map<String, ? extends @Nullable Object> posted, AnswerReader reader) {
        return form.all().stream()
                .filter(field -> isWrong(form, field, posted, reader))
                .map(FormField::key)
                .toList();
    }

    // Which field it is, is the answer: whoever asks has words of their own for it.
    @SuppressWarnings("UnusedException")
    private static boolean isWrong(
            FormDefinition form, FormField field, Map<String, ? extends @Nullable Object> posted, AnswerReader reader) {
        Map<String, @Nullable Object> alone = new HashMap<>();
        if (posted.containsKey(field.key())) {
            alone.put(field.key(), posted.get(field.key()));
        }
        try {
            Answers answers = reader.read(new FormDefinition(form.id(), Map.of(field.key(), field)), alone);
            if (field.key().equals("email")) {
                address(answers);
            }
            return false;
        } catch (Refused e) {
            return true;
        }
    }

    Submissions.Received receive(Answers answers, @Nullable String user, Instant now) {
        boolean duringWorkingHours = answers.isTrue("duringWorkingHours");
        CaseFile received = caseFiles.receive(
                new Beneficiary(
                        answers.requiredText("firstName"),
                        answers.requiredText("lastName"),
                        address(answers),
                        answers.text("phone"),
                        answers.requiredText("language")),
                duringWorkingHours,
                user,
                now);
        Map<String, Object> variables = new HashMap<>();
        variables.put(BilanProcess.CASE_NUMBER.name(), received.number().value());
        variables.put(BilanProcess.COUNSELLOR.name(), user);
        variables.put(BilanProcess.DISPLAY_NAME.name(), received.beneficiary().fullName());
        variables.put(BilanProcess.EMPLOYED_WORKER.name(), answers.isTrue("employedWorker"));
        variables.put(BilanProcess.INITIATIVE.name(), answers.requiredText("initiative"));
        variables.put(BilanProcess.PURPOSE.name(), answers.requiredText("purpose"));
        variables.put(BilanProcess.DURING_WORKING_HOURS.name(), duringWorkingHours);
        variables.put(BilanProcess.EMPLOYER_AGREEMENT.name(), answers.isTrue("employerAgreement"));
        return new Submissions.Received(received.number().value(), variables);
    }

    /** Reads {@code email}: an address that every mail server takes. */
    static String address(Answers answers) {
        String address = answers.requiredText("email");
        try {
            if (ADDRESS.matcher(address).matches()) {
                new InternetAddress(address, true).validate();
                return address;
            }
        } catch (AddressException e) {
            // refused below, without quoting what was typed
        }
        throw answers.refused("email", "cette adresse n’est pas valable, écrivez-la comme nom@exemple.be.");
    }
}
