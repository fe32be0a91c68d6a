/** How the engine is set up: its services guarded, its clock, retries and rights. */
@NullMarked
package org.jalon.process.engine;

import org.jspecify.annotations.NullMarked;
