/** Jalon: case management for the bilan de compétences. */
@NullMarked
package org.jalon;

import org.jspecify.annotations.NullMarked;
