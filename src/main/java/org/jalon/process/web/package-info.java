/** What stands in front of the engine's webapps: their sessions, and the door through which people log in. */
@NullMarked
package org.jalon.process.web;

import org.jspecify.annotations.NullMarked;
