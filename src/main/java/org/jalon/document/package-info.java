/** The documents that people are handed, as accessible PDF: the synthesis (R10), and what is signed or proves presence. */
@ApplicationModule(allowedDependencies = {"appointment", "casefile", "results", "rules", "platform"})
@NullMarked
package org.jalon.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
