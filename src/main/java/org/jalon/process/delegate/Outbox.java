package org.jalon.process.delegate;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.identity.User;
import org.jalon.appointment.Appointment;
import org.jalon.casefile.CaseFile;
import org.jalon.mail.MailKind;
import org.jalon.mail.MailRequest;
import org.jalon.process.Groups;
import org.jalon.process.MailStart;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where the steps of a case ask for mails: whom each is for, and what it tells. */
@Component
class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final MailStart mailStart;
    private final MailFacts facts;
    private final IdentityService identityService;

    Outbox(MailStart mailStart, MailFacts facts, IdentityService identityService) {
        this.mailStart = mailStart;
        this.facts = facts;
        this.identityService = identityService;
    }

    /** Asks for one mail per recipient; one that was asked for before is not asked for again. */
    void ask(MailKind kind, DelegateExecution execution, CaseFile file, @Nullable Appointment appointment) {
        for (String recipient : recipients(kind, file)) {
            MailRequest request = new MailRequest(
                    file.number().value(),
                    kind,
                    facts.occurrence(kind, execution, file, appointment),
                    recipient,
                    facts.of(kind, execution, file, appointment),
                    appointment == null ? null : appointment.id());
            mailStart.ask(request);
        }
    }

    private List<String> recipients(MailKind kind, CaseFile file) {
        return switch (kind.audience()) {
            case BENEFICIARY, APPLICANT -> List.of(MailRequest.BENEFICIARY);
            case COUNSELLOR -> Stream.ofNullable(file.counsellor()).toList();
            case MANAGER -> managers(file);
        };
    }

    private List<String> managers(CaseFile file) {
        List<String> managers = identityService.createUserQuery().memberOfGroup(Groups.MANAGERS).list().stream()
                .map(User::getId)
                .toList();
        if (managers.isEmpty()) {
            LOG.warn("No member of group {} can be told about case {}", Groups.MANAGERS, file.number());
        }
        return managers;
    }
}
