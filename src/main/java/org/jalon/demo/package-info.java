/** The demonstration: users, cases in every phase and a mail catcher; only with the profile demo. */
@ApplicationModule(allowedDependencies = {"access", "casefile", "process", "rules", "platform"})
@NullMarked
package org.jalon.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
