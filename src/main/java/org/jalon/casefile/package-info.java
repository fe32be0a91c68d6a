/** The case file: who, since when, by which rules, until which dates. */
@NullMarked
package org.jalon.casefile;

import org.jspecify.annotations.NullMarked;
