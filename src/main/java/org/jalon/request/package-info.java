/** What a worker asks for themselves, until the mail address that they gave is known to be theirs. */
@ApplicationModule(allowedDependencies = {"results", "platform"})
@NullMarked
package org.jalon.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
