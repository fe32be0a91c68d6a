/** The rules of the house, held by tests; each test shows on a planted violation that it bites. */
@NullMarked
package org.jalon.architecture;

import org.jspecify.annotations.NullMarked;
