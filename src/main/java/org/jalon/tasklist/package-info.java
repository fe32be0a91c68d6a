/** What counsellors see beside the forms: the tab Dossier and the acts that no task asks for. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "appointment",
            "casefile",
            "document",
            "overview",
            "process",
            "results",
            "rules",
            "platform"
        })
@NullMarked
package org.jalon.tasklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
