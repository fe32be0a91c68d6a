/** Appointments, the sessions that they become, and their calendar entries. */
@NullMarked
package org.jalon.appointment;

import org.jspecify.annotations.NullMarked;
