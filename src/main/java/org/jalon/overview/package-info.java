/** What may be said of a case without its content and without a name: where it stands, what it took, what comes next. */
@ApplicationModule(allowedDependencies = {"appointment", "casefile", "mail", "rules", "platform"})
@NullMarked
package org.jalon.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
