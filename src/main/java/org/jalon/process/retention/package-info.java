/** What is destroyed of a case, when, and what remains: the sweep, the request of a beneficiary, the engine's history. */
@NullMarked
package org.jalon.process.retention;

import org.jspecify.annotations.NullMarked;
