package org.jalon.demo;

import java.util.Comparator;
import java.util.Optional;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseFiles;
import org.jalon.casefile.CaseNumber;
import org.jalon.casefile.CaseStatus;
import org.jalon.casefile.OpenCases;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Whose own pages the demonstration shows: somebody with an appointment to come and a synthesis to read, as long as that
 * bilan is open; after that, somebody else.
 */
@Component
@Profile("demo")
class DemoBeneficiary {

    private static final String BEST = "Zoé Hermans";

    private final OpenCases openCases;
    private final CaseFiles caseFiles;

    DemoBeneficiary(OpenCases openCases, CaseFiles caseFiles) {
        this.openCases = openCases;
        this.caseFiles = caseFiles;
    }

    /** Empty when no bilan is open any more. */
    Optional<CaseFile> find() {
        return openCases.byCounsellor().keySet().stream()
                .flatMap(counsellor -> openCases.of(counsellor).stream())
                .map(CaseNumber::value)
                .flatMap(number -> caseFiles.lookUp(number).stream())
                .filter(file -> file.status() != CaseStatus.RECEIVED && file.erasureRequestedOn() == null)
                .min(Comparator.comparing((CaseFile file) ->
                                !file.beneficiary().fullName().equals(BEST))
                        .thenComparing(file -> file.status() != CaseStatus.FOLLOW_UP)
                        .thenComparing(file -> file.number().value()));
    }
}
