/** Planted: a module that allows itself nothing. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.jalon.architecture.planted.arrow.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
