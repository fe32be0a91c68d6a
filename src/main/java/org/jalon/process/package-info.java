/** The only door to Camunda: the names of the models, and the acts that move a case. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "appointment",
            "casefile",
            "document",
            "mail",
            "request",
            "results",
            "rules",
            "platform"
        })
@NullMarked
package org.jalon.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
