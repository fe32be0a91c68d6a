/** What managers see in Cockpit: figures, worklists, failed mails and exports, by case number and without content. */
@ApplicationModule(allowedDependencies = {"overview", "casefile", "mail", "process", "rules", "platform"})
@NullMarked
package org.jalon.cockpit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
