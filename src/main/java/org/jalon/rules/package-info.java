/** The procedure as pure Java: bounds, hours ledger, calendar and decisions. */
@NullMarked
package org.jalon.rules;

import org.jspecify.annotations.NullMarked;
