/** The mails of a case: which kinds there are, what they say, how they leave and what became of each. */
@ApplicationModule(allowedDependencies = {"rules", "platform"})
@NullMarked
package org.jalon.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
