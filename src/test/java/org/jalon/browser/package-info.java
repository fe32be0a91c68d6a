/** A browser for tests that use the application as a person does. */
@NullMarked
package org.jalon.browser;

import org.jspecify.annotations.NullMarked;
