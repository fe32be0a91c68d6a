/** How a beneficiary, who has no account, comes to what is theirs: personal links, sessions and one-time codes. */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package org.jalon.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
