/** The case file: who, since when, by which rules, until which dates. */
@ApplicationModule(allowedDependencies = {"rules", "platform"})
@NullMarked
package org.jalon.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
