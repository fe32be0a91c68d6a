/** The beneficiary's own pages: where the bilan stands, what they can ask for, what is theirs (R10, R17). */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "appointment",
            "casefile",
            "document",
            "mail",
            "process",
            "results",
            "rules",
            "platform"
        })
@NullMarked
package org.jalon.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
