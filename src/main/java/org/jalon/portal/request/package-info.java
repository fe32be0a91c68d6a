/** The public page on which a worker asks for a bilan. */
@NullMarked
package org.jalon.portal.request;

import org.jspecify.annotations.NullMarked;
