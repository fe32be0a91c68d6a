package org.jalon.cockpit;

import org.jalon.casefile.CaseFiles;
import org.jalon.overview.CaseOverview;
import org.jalon.overview.CaseOverviews;
import org.jalon.platform.Refused;
import org.jalon.process.CaseInstances;
import org.jalon.process.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives managers the case behind a process instance: where it stands, no content and no name (R10, R14). */
@RestController
@RequestMapping("/camunda/api/jalon/suivi")
class InstanceApi {

    private final SignedIn signedIn;
    private final CaseInstances instances;
    private final CaseFiles caseFiles;
    private final CaseOverviews overviews;

    InstanceApi(SignedIn signedIn, CaseInstances instances, CaseFiles caseFiles, CaseOverviews overviews) {
        this.signedIn = signedIn;
        this.instances = instances;
        this.caseFiles = caseFiles;
        this.overviews = overviews;
    }

    @GetMapping("instances/{processInstanceId}")
    CaseOverview overview(@PathVariable String processInstanceId) {
        signedIn.mustBeManager();
        return instances
                .caseOf(processInstanceId)
                .map(caseFiles::get)
                .map(overviews::of)
                .orElseThrow(() -> new Refused(
                        Refused.Reason.GONE,
                        "Cette instance n’existe plus\u00a0: le dossier a peut-être été clôturé."));
    }
}
