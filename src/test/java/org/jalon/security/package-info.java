/** Attacks on the application from outside, and what they meet. */
@NullMarked
package org.jalon.security;

import org.jspecify.annotations.NullMarked;
