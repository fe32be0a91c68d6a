/** Appointments, the sessions that they become, and their calendar entries. */
@ApplicationModule(allowedDependencies = {"rules", "platform"})
@NullMarked
package org.jalon.appointment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
