/** What every part stands on and what knows no business: how the application is configured. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.jalon.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
