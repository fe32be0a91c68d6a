/** What belongs to the beneficiary alone: kept encrypted, read through one door (R10, R14). */
@ApplicationModule(allowedDependencies = {"rules", "platform"})
@NullMarked
package org.jalon.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
